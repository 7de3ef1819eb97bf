package io.dataproducts.gateway.once;

import io.dataproducts.gateway.platform.digest.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Tells whether two requests are the same.
 *
 * @param sha256 in hexadecimal digits
 */
public record Fingerprint(String sha256) {

    /**
     * The fingerprint of {@code request}: its method, path, query and {@code If-Match} as they were sent, and its body
     * without regard to blanks and to the order of members.
     *
     * @param body empty if the request has none
     */
    public static Fingerprint of(HttpServletRequest request, @Nullable JsonNode body) {
        var parts = JsonNodeFactory.instance.arrayNode();
        add(parts, request.getMethod());
        add(parts, request.getRequestURI());
        add(parts, request.getQueryString());
        add(parts, ifMatch(request));
        if (body != null) {
            parts.add(canonical(body));
        }
        return new Fingerprint(Sha256.of(parts.toString()));
    }

    private static void add(ArrayNode parts, @Nullable String part) {
        parts.add(part);
    }

    private static @Nullable String ifMatch(HttpServletRequest request) {
        var values = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        return values.isEmpty() ? null : String.join(",", values);
    }

    /** The same JSON with the members of every object in the order of their names. */
    private static JsonNode canonical(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, JsonNode>();
            node.properties().forEach(member -> members.put(member.getKey(), canonical(member.getValue())));
            return JsonNodeFactory.instance.objectNode().setAll(members);
        }
        if (node.isArray()) {
            var items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(canonical(item)));
            return items;
        }
        return node;
    }
}
