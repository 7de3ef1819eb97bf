package io.dataproducts.gateway.once;

import java.util.Optional;

/**
 * The answer to a write that was made, kept for replays.
 *
 * @param status HTTP status, 2xx
 * @param location where what was written is; the header {@code Location} of a 201
 * @param etag the header {@code ETag}
 * @param body JSON; empty for none
 */
public record Answer(int status, Optional<String> location, Optional<String> etag, String body) {}
