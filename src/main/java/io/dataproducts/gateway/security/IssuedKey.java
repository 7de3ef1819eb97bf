package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.caller.Grants;
import java.time.Instant;
import java.util.UUID;

/**
 * An API key that was given through the API.
 *
 * @param createdBy name of the caller who gave it
 */
record IssuedKey(
        UUID id, String name, String owner, Grants grants, Instant createdAt, String createdBy, Instant expiresAt) {

    ApiKey key() {
        return new ApiKey(name, owner, grants, expiresAt);
    }
}
