package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.caller.Grants;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an API key, which itself is known to its holder alone.
 *
 * @param name of the caller that it is for
 * @param owner whom to ask about it, as a mail address
 * @param expiresAt until then it is accepted; always if absent
 */
record ApiKey(
        String name, String owner, Grants grants, @Nullable Instant expiresAt) {

    /** So that no key's caller bears the name of a token's. */
    private static final String PREFIX = "key:";

    Caller caller() {
        return new Caller(PREFIX + name, grants);
    }

    boolean isValidAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
