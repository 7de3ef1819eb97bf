package io.dataproducts.gateway.once;

import java.util.Optional;

/**
 * What a caller asks for, as far as it decides whether a second request is the same.
 *
 * @param kind which write it is, as {@code create-product}; a {@link Settler} knows it
 * @param caller name of the caller, who alone may use the key again and see the operation
 * @param key the caller's own name for this request, if it gave one
 * @param fingerprint digest of method, path, query, {@code If-Match} and the canonical body
 */
public record WriteRequest(String kind, String caller, Optional<IdempotencyKey> key, Fingerprint fingerprint) {}
