package io.dataproducts.gateway.atlan;

import java.util.List;
import java.util.Optional;

/**
 * The names in Atlan's type definitions, as they were when they were loaded.
 *
 * @param tags every Atlan tag
 * @param types the name of every entity type
 */
record TypedefNames(List<Tag> tags, List<String> types) {

    /**
     * An Atlan tag.
     *
     * @param id the hashed name that entities carry
     * @param name what people see
     */
    record Tag(String id, String name) {}

    List<String> tagIds(String name) {
        return tags.stream().filter(tag -> tag.name().equals(name)).map(Tag::id).toList();
    }

    List<String> tagNames() {
        return tags.stream().map(Tag::name).toList();
    }

    Optional<String> tagName(String id) {
        return tags.stream().filter(tag -> tag.id().equals(id)).map(Tag::name).findFirst();
    }
}
