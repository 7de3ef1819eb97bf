package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.deadline.SendPermit;
import java.util.List;
import java.util.Locale;
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
 * @param permit the leave to send it, asked for each time that it is sent
 */
record AtlanCall(
        String name,
        Kind kind,
        HttpMethod method,
        String uri,
        List<String> variables,
        @Nullable JsonNode body,
        SendPermit permit) {

    private static final SendPermit ALWAYS = _ -> true;

    AtlanCall {
        if (!uri.startsWith("/api/")) {
            throw new IllegalArgumentException("not a path below the tenant's root: '%s'".formatted(uri));
        }
    }

    /** The classes of calls; each has policies and connections of its own. */
    enum Kind {
        SEARCH,
        READ,
        WRITE;

        /** Its name in metrics. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static AtlanCall read(String name, String uri, String... variables) {
        return new AtlanCall(name, Kind.READ, HttpMethod.GET, uri, List.of(variables), null, ALWAYS);
    }

    static AtlanCall search(JsonNode body) {
        return new AtlanCall(
                "search", Kind.SEARCH, HttpMethod.POST, "/api/meta/search/indexsearch", List.of(), body, ALWAYS);
    }

    static AtlanCall post(String name, String uri, JsonNode body, SendPermit permit) {
        return new AtlanCall(name, Kind.WRITE, HttpMethod.POST, uri, List.of(), body, permit);
    }

    static AtlanCall delete(String name, String uri, SendPermit permit, String... variables) {
        return new AtlanCall(name, Kind.WRITE, HttpMethod.DELETE, uri, List.of(variables), null, permit);
    }

    boolean isWrite() {
        return kind == Kind.WRITE;
    }

    boolean isDelete() {
        return isWrite() && method.equals(HttpMethod.DELETE);
    }
}
