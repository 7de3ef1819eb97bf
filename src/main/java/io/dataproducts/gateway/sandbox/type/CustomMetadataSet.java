package io.dataproducts.gateway.sandbox.type;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A set of custom metadata.
 *
 * @param id what entities store
 * @param attributes its attributes by display name
 */
public record CustomMetadataSet(String id, String displayName, Map<String, AttributeDefinition> attributes) {

    static CustomMetadataSet of(JsonNode definition, Enumerations enumerations) {
        var attributes = new LinkedHashMap<String, AttributeDefinition>();
        for (var attribute : definition.path("attributeDefs")) {
            attributes.put(attribute.path("displayName").asString(), AttributeDefinition.of(attribute, enumerations));
        }
        return new CustomMetadataSet(
                definition.path("name").asString(),
                definition.path("displayName").asString(),
                attributes);
    }

    /** Finds the attribute whose hashed id is {@code id}. */
    public Optional<AttributeDefinition> attribute(String id) {
        return attributes.values().stream()
                .filter(attribute -> attribute.name().equals(id))
                .findFirst();
    }
}
