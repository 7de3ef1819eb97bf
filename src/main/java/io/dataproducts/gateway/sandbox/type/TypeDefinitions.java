package io.dataproducts.gateway.sandbox.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The typedefs of the sandbox: types of entities, enumerations, tags and custom metadata. They never change. */
public final class TypeDefinitions {

    private final JsonNode definitions;
    private final Map<String, EntityType> entityTypes = new LinkedHashMap<>();
    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final Map<String, CustomMetadataSet> customMetadata = new LinkedHashMap<>();

    /** @param definitions typedefs in Atlan's own form, super types before their sub types */
    public TypeDefinitions(JsonNode definitions) {
        this.definitions = definitions;
        var enumerations = Enumerations.of(definitions.path("enumDefs"));
        definitions.path("entityDefs").forEach(definition -> add(definition, enumerations));
        for (var tag : definitions.path("classificationDefs")) {
            tags.put(name(tag), new Tag(name(tag), tag.path("displayName").asString()));
        }
        for (var set : definitions.path("businessMetadataDefs")) {
            customMetadata.put(name(set), CustomMetadataSet.of(set, enumerations));
        }
    }

    /** The typedefs of one category in Atlan's own form, for example {@code entityDefs}. */
    public JsonNode category(String name) {
        return definitions.path(name);
    }

    public Optional<EntityType> find(String typeName) {
        return Optional.ofNullable(entityTypes.get(typeName));
    }

    /**
     * Returns the type called {@code typeName}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public EntityType get(String typeName) {
        return find(typeName).orElseThrow(() -> new IllegalArgumentException("no type '%s'".formatted(typeName)));
    }

    public List<EntityType> entityTypes() {
        return List.copyOf(entityTypes.values());
    }

    public @Nullable Tag tag(String id) {
        return tags.get(id);
    }

    public Stream<Tag> tags() {
        return tags.values().stream();
    }

    public @Nullable CustomMetadataSet customMetadata(String id) {
        return customMetadata.get(id);
    }

    public Stream<CustomMetadataSet> customMetadata() {
        return customMetadata.values().stream();
    }

    private void add(JsonNode definition, Enumerations enumerations) {
        var superTypes = strings(definition.path("superTypes"))
                .flatMap(parent -> Stream.concat(Stream.of(parent), get(parent).superTypes().stream()))
                .distinct()
                .toList();
        var attributes = new LinkedHashMap<String, AttributeDefinition>();
        superTypes.reversed().forEach(parent -> attributes.putAll(get(parent).attributes()));
        for (var attribute : definition.path("attributeDefs")) {
            attributes.put(name(attribute), AttributeDefinition.of(attribute, enumerations));
        }
        entityTypes.put(name(definition), new EntityType(name(definition), superTypes, attributes));
    }

    private static Stream<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString);
    }

    private static String name(JsonNode definition) {
        return definition.path("name").asString();
    }
}
