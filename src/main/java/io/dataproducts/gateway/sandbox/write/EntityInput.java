package io.dataproducts.gateway.sandbox.write;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entity of a request.
 *
 * @param guid the GUID it names; a placeholder starts with {@code -}
 */
record EntityInput(String guid, String typeName, JsonNode body) {

    static EntityInput of(JsonNode body, String inventedGuid) {
        var guid = body.path("guid").asString("");
        return new EntityInput(
                guid.isEmpty() ? inventedGuid : guid, body.path("typeName").asString(""), body);
    }

    boolean hasPlaceholder() {
        return guid.startsWith("-");
    }

    JsonNode attributes() {
        return body.path("attributes");
    }

    String qualifiedName() {
        return attributes().path("qualifiedName").asString("");
    }

    /** Whether the request says anything about this relationship, in either of the places where it may. */
    boolean mentions(String relationship) {
        return relationship(relationship) != null;
    }

    @Nullable
    JsonNode relationship(String name) {
        var own = body.path("relationshipAttributes").get(name);
        return own != null ? own : attributes().get(name);
    }

    /** Whether the request asks to restore an archived entity. */
    boolean restores() {
        return body.path("status").asString("").equals("ACTIVE")
                || attributes().path("__state").asString("").equals("ACTIVE");
    }
}
