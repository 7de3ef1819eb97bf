package io.dataproducts.gateway.atlan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * One call to Atlan.
 *
 * @param name what it does, for messages: never holds values that callers sent
 * @param kind decides the policies and what a failure means
 * @param uri path and query below the tenant's root, with {@code {}} for each variable
 * @param variables values for the URI, encoded by the client
 * @param body JSON to send, if any
 */
record AtlanCall(
        String name,
        Kind kind,
        HttpMethod method,
        String uri,
        List<String> variables,
        @Nullable JsonNode body) {

    /** The classes of calls; each has a circuit breaker and a bulkhead of its own. */
    enum Kind {
        SEARCH,
        READ,
        WRITE
    }

    static AtlanCall read(String name, String uri, String... variables) {
        return new AtlanCall(name, Kind.READ, HttpMethod.GET, uri, List.of(variables), null);
    }

    static AtlanCall search(JsonNode body) {
        return new AtlanCall("search", Kind.SEARCH, HttpMethod.POST, "/api/meta/search/indexsearch", List.of(), body);
    }

    static AtlanCall write(String name, HttpMethod method, String uri, @Nullable JsonNode body, String... variables) {
        return new AtlanCall(name, Kind.WRITE, method, uri, List.of(variables), body);
    }

    boolean isWrite() {
        return kind == Kind.WRITE;
    }
}
