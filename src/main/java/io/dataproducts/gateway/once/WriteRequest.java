package io.dataproducts.gateway.once;

import io.dataproducts.gateway.platform.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a caller asks for, as far as it decides whether a second request is the same.
 *
 * @param kind which write it is, as {@code create-product}, 1 to 50 characters; a {@link Settler} knows it
 * @param caller name of the caller, who alone may use the key again and see the operation
 * @param key the caller's own name for this request, if it gave one
 * @param fingerprint digest of method, path, query, {@code If-Match} and the canonical body
 */
public record WriteRequest(String kind, String caller, Optional<IdempotencyKey> key, Fingerprint fingerprint) {

    /**
     * What the current caller asks for by {@code request}, with its {@code Idempotency-Key} if it has one.
     *
     * @param body of the request; empty if it has none
     * @throws io.dataproducts.gateway.platform.problem.ProblemException {@code invalid-header} if the key is malformed
     */
    public static WriteRequest of(String kind, HttpServletRequest request, @Nullable JsonNode body) {
        return new WriteRequest(
                kind, Caller.current().name(), IdempotencyKey.of(request), Fingerprint.of(request, body));
    }

    /** The same write without a key, for a call that takes none. */
    public WriteRequest withoutKey() {
        return new WriteRequest(kind, caller, Optional.empty(), fingerprint);
    }
}
