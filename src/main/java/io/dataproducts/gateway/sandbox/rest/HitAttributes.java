package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.search.SystemValues;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the attributes that a search asks for. They come from the graph and not from the index, so they may be newer
 * than what the search matched; those without a value are left out.
 */
final class HitAttributes {

    private static final List<String> ALWAYS = List.of("qualifiedName", "name");
    private static final Set<String> LISTS = Set.of(
            "__superTypeNames",
            "__qualifiedNameHierarchy",
            "__traitNames",
            "__propagatedTraitNames",
            "__classificationNames",
            "__propagatedClassificationNames",
            "__meanings",
            "__meaningNames",
            "__labels");

    private final TypeDefinitions types;
    private final SystemValues systemValues;
    private final RelationshipJson relationships;

    HitAttributes(TypeDefinitions types, SystemValues systemValues, RelationshipJson relationships) {
        this.types = types;
        this.systemValues = systemValues;
        this.relationships = relationships;
    }

    /**
     * Reads {@code attributes} of {@code entity}, and its name and qualified name.
     *
     * @param ofRelated the attributes to read of entities at the other end of a relationship
     */
    ObjectNode of(Entity entity, List<String> attributes, List<String> ofRelated) {
        var names = new LinkedHashSet<>(ALWAYS);
        names.addAll(attributes);
        var json = Json.object();
        names.forEach(name -> value(entity, name, ofRelated).ifPresent(value -> json.set(name, value)));
        return json;
    }

    private Optional<JsonNode> value(Entity entity, String name, List<String> ofRelated) {
        var type = types.get(entity.typeName());
        if (type.attribute(name).isPresent()) {
            return entity.attribute(name);
        }
        if (name.startsWith("__")) {
            return systemValue(systemValues.of(entity), name);
        }
        return relationships
                .find(entity, type, name)
                .flatMap(linked -> linked(linked, ofRelated))
                .or(() -> customMetadata(entity, name));
    }

    private static Optional<JsonNode> systemValue(Map<String, List<JsonNode>> values, String name) {
        var found = values.getOrDefault(name, List.of());
        if (LISTS.contains(name)) {
            return found.isEmpty() ? Optional.empty() : Optional.of(array(found));
        }
        return found.stream().findFirst();
    }

    private static Optional<JsonNode> customMetadata(Entity entity, String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(entity.governance()
                        .customMetadata()
                        .getOrDefault(name.substring(0, dot), Map.of())
                        .get(name.substring(dot + 1)));
    }

    private Optional<JsonNode> linked(RelationshipJson.Linked linked, List<String> attributes) {
        var objects = linked.entities().stream()
                .<JsonNode>map(entity -> related(entity, attributes))
                .toList();
        return linked.many() && !objects.isEmpty()
                ? Optional.of(array(objects))
                : objects.stream().findFirst();
    }

    private ObjectNode related(Entity entity, List<String> attributes) {
        var json = Json.object()
                .put("guid", entity.guid())
                .put("typeName", entity.typeName())
                .put("entityStatus", entity.status().name());
        json.set("attributes", of(entity, attributes, List.of()));
        json.putObject("uniqueAttributes").put("qualifiedName", entity.qualifiedName());
        return json;
    }

    private static JsonNode array(List<JsonNode> values) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }
}
