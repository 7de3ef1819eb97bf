package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.selection.CustomAttribute;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names in Atlan's type definitions, as they were when they were loaded.
 *
 * @param tags every Atlan tag
 * @param types the name of every entity type
 * @param customMetadata every set of custom metadata
 */
public record TypedefNames(List<Tag> tags, List<String> types, List<CustomMetadataSet> customMetadata) {

    /**
     * An Atlan tag.
     *
     * @param id the hashed name that entities carry
     * @param name what people see
     */
    public record Tag(String id, String name) {}

    /**
     * A set of custom metadata.
     *
     * @param id its hashed name
     * @param name what people see
     */
    public record CustomMetadataSet(String id, String name, List<Attribute> attributes) {}

    /**
     * An attribute of a set of custom metadata.
     *
     * @param id its hashed name, which is a field of the index
     * @param name what people see
     * @param kind what its values are
     */
    public record Attribute(String id, String name, CustomAttribute.Kind kind) {}

    List<String> tagIds(String name) {
        return tags.stream().filter(tag -> tag.name().equals(name)).map(Tag::id).toList();
    }

    Optional<String> tagName(String id) {
        return tags.stream().filter(tag -> tag.id().equals(id)).map(Tag::name).findFirst();
    }

    List<CustomMetadataSet> setsNamed(String name) {
        return customMetadata.stream().filter(set -> set.name().equals(name)).toList();
    }

    Stream<Attribute> attributesOf(String setName) {
        return setsNamed(setName).stream().flatMap(set -> set.attributes().stream());
    }
}
