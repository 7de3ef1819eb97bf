package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.once.Fingerprint;
import io.dataproducts.gateway.once.IdempotencyKey;
import io.dataproducts.gateway.once.WriteRequest;
import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.etag.Condition;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** What the headers of a write say about repeats and versions. */
final class WriteHeaders {

    private WriteHeaders() {}

    /** The version that {@code request} is meant for, if it names one. */
    static Optional<Condition> ifMatch(HttpServletRequest request) {
        return Condition.of(HttpHeaders.IF_MATCH, header(request));
    }

    /** A write that can be repeated under a key. */
    static WriteRequest repeatable(ProductWrite write, HttpServletRequest request, JsonNode body) {
        return write(write, request, body, IdempotencyKey.of(request));
    }

    /** A write that needs no key, since a repeat does no harm. */
    static WriteRequest plain(ProductWrite write, HttpServletRequest request) {
        return write(write, request, NullNode.getInstance(), Optional.empty());
    }

    private static WriteRequest write(
            ProductWrite write, HttpServletRequest request, JsonNode body, Optional<IdempotencyKey> key) {
        return new WriteRequest(write.kind(), Caller.current().name(), key, Fingerprint.of(request, body));
    }

    private static @Nullable String header(HttpServletRequest request) {
        var values = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        return values.isEmpty() ? null : String.join(", ", values);
    }
}
