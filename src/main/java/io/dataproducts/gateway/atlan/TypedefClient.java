package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.TypedefNames.Tag;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Atlan's type definitions. */
class TypedefClient {

    private final AtlanHttp http;

    TypedefClient(AtlanHttp http) {
        this.http = http;
    }

    /**
     * Reads all names that a selection can hold.
     *
     * <p>Source: {@code GET /api/meta/types/typedefs}.
     *
     * @throws NotExecuted if there are no struct definitions: Atlan answers a token that is not active with empty lists
     */
    TypedefNames names() {
        var call = AtlanCall.read(
                "get type definitions", "/api/meta/types/typedefs?type=CLASSIFICATION&type=ENTITY&type=STRUCT");
        var typedefs = http.exchange(call);
        if (children(typedefs, "structDefs").isEmpty()) {
            throw new NotExecuted(call.name(), NotExecuted.Reason.CREDENTIALS, null, null, null);
        }
        return new TypedefNames(tags(typedefs), types(typedefs));
    }

    private static List<Tag> tags(JsonNode typedefs) {
        return children(typedefs, "classificationDefs").stream()
                .map(tag -> new Tag(text(tag, "name"), text(tag, "displayName")))
                .toList();
    }

    private static List<String> types(JsonNode typedefs) {
        return children(typedefs, "entityDefs").stream()
                .map(type -> text(type, "name"))
                .toList();
    }

    private static String text(JsonNode json, String member) {
        return json.path(member).asString("");
    }

    private static List<JsonNode> children(JsonNode json, String member) {
        return StreamSupport.stream(json.path(member).spliterator(), false).toList();
    }
}
