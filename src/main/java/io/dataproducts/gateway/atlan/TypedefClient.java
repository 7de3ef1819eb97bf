package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.TypedefNames.Attribute;
import io.dataproducts.gateway.atlan.TypedefNames.CustomMetadataSet;
import io.dataproducts.gateway.atlan.TypedefNames.Tag;
import io.dataproducts.gateway.selection.CustomAttribute.Kind;
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
                "get type definitions",
                "/api/meta/types/typedefs?type=CLASSIFICATION&type=BUSINESS_METADATA&type=ENTITY&type=STRUCT");
        var typedefs = http.exchange(call);
        if (children(typedefs, "structDefs").isEmpty()) {
            throw new NotExecuted(call.name(), NotExecuted.Reason.CREDENTIALS, null, null, null);
        }
        return new TypedefNames(tags(typedefs), types(typedefs), customMetadata(typedefs));
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

    private static List<CustomMetadataSet> customMetadata(JsonNode typedefs) {
        return children(typedefs, "businessMetadataDefs").stream()
                .map(set -> new CustomMetadataSet(text(set, "name"), text(set, "displayName"), attributes(set)))
                .toList();
    }

    private static List<Attribute> attributes(JsonNode set) {
        return children(set, "attributeDefs").stream()
                .filter(TypedefClient::isInUse)
                .map(attribute -> new Attribute(
                        text(attribute, "name"), text(attribute, "displayName"), kind(text(attribute, "typeName"))))
                .toList();
    }

    /** An attribute that was removed stays in the definitions, marked as archived. */
    private static boolean isInUse(JsonNode attribute) {
        return !attribute.path("options").hasNonNull("archivedAttributeId");
    }

    private static Kind kind(String typeName) {
        return switch (typeName.replaceFirst("^array<(.*)>$", "$1")) {
            case "int", "long", "float", "double", "short", "byte", "bigdecimal", "biginteger" -> Kind.NUMBER;
            case "date" -> Kind.DATE;
            case "boolean" -> Kind.BOOLEAN;
            default -> Kind.TEXT;
        };
    }

    private static String text(JsonNode json, String member) {
        return json.path(member).asString("");
    }

    private static List<JsonNode> children(JsonNode json, String member) {
        return StreamSupport.stream(json.path(member).spliterator(), false).toList();
    }
}
