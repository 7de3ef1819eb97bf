package io.dataproducts.gateway.sandbox.type;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One attribute of a type or of a custom metadata set.
 *
 * @param name the name that requests and the index use; for custom metadata a hashed id
 * @param typeName the type of its values, as typedefs name it
 * @param mandatory whether an entity must have a value
 * @param allowed the values of its enumeration; empty if any will do
 */
public record AttributeDefinition(String name, String typeName, boolean mandatory, Set<String> allowed) {

    static AttributeDefinition of(JsonNode definition, Enumerations enumerations) {
        var typeName = definition.path("typeName").asString();
        return new AttributeDefinition(
                definition.path("name").asString(),
                typeName,
                !definition.path("isOptional").asBoolean(true),
                enumerations.values(typeName));
    }

    public AttributeKind kind() {
        return AttributeKind.of(typeName);
    }
}
