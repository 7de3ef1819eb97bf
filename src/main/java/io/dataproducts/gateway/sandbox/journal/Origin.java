package io.dataproducts.gateway.sandbox.journal;

import io.dataproducts.gateway.sandbox.graph.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Where a write comes from.
 *
 * @param stamp who sent it, and when it arrived
 * @param requestId the id of its request
 * @param agent what the client calls itself in {@code x-atlan-agent-id}
 * @param caller on whose behalf the gateway sent it, from {@code x-atlan-gateway-caller}
 * @param fault the kind of fault that struck it
 */
public record Origin(
        Stamp stamp,
        String requestId,
        @Nullable String agent,
        @Nullable String caller,
        @Nullable String fault) {}
