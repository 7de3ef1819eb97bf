package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.graph.Governance;
import io.dataproducts.gateway.sandbox.type.AttributeDefinition;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Reads custom metadata, which on update counts only if the request's parameters say so. */
final class CustomMetadataReader {

    private final TypeDefinitions types;
    private final SaveOptions options;

    CustomMetadataReader(TypeDefinitions types, SaveOptions options) {
        this.types = types;
        this.options = options;
    }

    UnaryOperator<Governance> read(JsonNode given, boolean update) {
        if (update && !options.replaceCustomMetadata()) {
            return UnaryOperator.identity();
        }
        var values = values(given);
        boolean replaces = update && options.overwriteCustomMetadata();
        return before -> before.withCustomMetadata(merge(replaces ? Map.of() : before.customMetadata(), values));
    }

    private Map<String, Map<String, JsonNode>> values(JsonNode given) {
        var sets = new LinkedHashMap<String, Map<String, JsonNode>>();
        for (var set : given.propertyNames()) {
            var values = new LinkedHashMap<String, JsonNode>();
            for (var attribute : given.path(set).propertyNames()) {
                values.put(attribute, value(set, attribute, given.path(set).path(attribute)));
            }
            sets.put(set, values);
        }
        return sets;
    }

    private JsonNode value(String set, String attribute, JsonNode value) {
        return Optional.ofNullable(types.customMetadata(set))
                .flatMap(found -> found.attribute(attribute))
                .flatMap(definition -> value.isNull() ? Optional.of(value) : read(definition, value))
                .orElseThrow(() -> AtlasErrorCode.INSTANCE_CRUD_INVALID_PARAMS.with(
                        "%s.%s=%s: invalid business attribute".formatted(set, attribute, value)));
    }

    private static Optional<JsonNode> read(AttributeDefinition definition, JsonNode value) {
        return definition
                .kind()
                .read(value)
                .filter(read ->
                        definition.allowed().isEmpty() || definition.allowed().contains(read.asString()));
    }

    private static Map<String, Map<String, JsonNode>> merge(
            Map<String, Map<String, JsonNode>> before, Map<String, Map<String, JsonNode>> given) {
        var merged = new LinkedHashMap<>(before);
        given.forEach((set, values) -> {
            var all = new LinkedHashMap<>(before.getOrDefault(set, Map.of()));
            all.putAll(values);
            all.values().removeIf(JsonNode::isNull);
            merged.put(set, all);
        });
        merged.values().removeIf(Map::isEmpty);
        return merged;
    }
}
