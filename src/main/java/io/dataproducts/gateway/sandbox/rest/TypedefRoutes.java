package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The typedefs, {@code GET /types/typedefs}, with the members that Atlan adds to every one. */
final class TypedefRoutes {

    private static final Map<String, String> CATEGORIES = Map.of(
            "ENUM", "enumDefs",
            "STRUCT", "structDefs",
            "CLASSIFICATION", "classificationDefs",
            "ENTITY", "entityDefs",
            "RELATIONSHIP", "relationshipDefs",
            "BUSINESS_METADATA", "businessMetadataDefs");
    private static final Instant CREATED = Instant.parse("2025-01-02T09:00:00Z");

    private final TypeDefinitions types;

    TypedefRoutes(TypeDefinitions types) {
        this.types = types;
    }

    /**
     * Shows the typedefs of some categories; the others are empty lists.
     *
     * @param wanted for example {@code CLASSIFICATION}; empty for all
     */
    ObjectNode of(List<String> wanted) {
        var answer = Json.object();
        CATEGORIES.forEach((category, member) -> {
            var array = answer.putArray(member);
            if (wanted.isEmpty() || wanted.contains(category)) {
                types.category(member).forEach(definition -> array.add(complete(definition, category)));
            }
        });
        return answer;
    }

    private static ObjectNode complete(JsonNode definition, String category) {
        var name = definition.path("name").asString();
        var json = Json.object()
                .put("category", category)
                .put("guid", guid(category + "/" + name))
                .put("createdBy", "atlas")
                .put("updatedBy", "atlas")
                .put("createTime", CREATED.toEpochMilli())
                .put("updateTime", CREATED.toEpochMilli())
                .put("version", 1)
                .put("typeVersion", "1.0");
        json.setAll((ObjectNode) definition);
        if (!category.equals("ENUM")) {
            var attributes = json.putArray("attributeDefs");
            definition.path("attributeDefs").forEach(attribute -> attributes.add(completeAttribute(attribute)));
        }
        return json;
    }

    private static ObjectNode completeAttribute(JsonNode attribute) {
        boolean many = attribute.path("typeName").asString().startsWith("array<");
        var json = Json.object()
                .put("isOptional", true)
                .put("isUnique", false)
                .put("isIndexable", true)
                .put("cardinality", many ? "SET" : "SINGLE")
                .put("valuesMinCount", 0)
                .put("valuesMaxCount", many ? Integer.MAX_VALUE : 1);
        return json.setAll((ObjectNode) attribute);
    }

    private static String guid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
