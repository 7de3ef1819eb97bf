package io.dataproducts.gateway.sandbox.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type of entity with all that it inherits.
 *
 * @param superTypes every type above it, nearest first
 * @param attributes its own and inherited attributes by name
 */
public record EntityType(String name, List<String> superTypes, Map<String, AttributeDefinition> attributes) {

    /** Whether entities of this type are also of type {@code other}. */
    public boolean is(String other) {
        return name.equals(other) || superTypes.contains(other);
    }

    public Optional<AttributeDefinition> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** The references that entities of this type hold. */
    public List<Relation> references() {
        return Relation.ALL.stream().filter(relation -> is(relation.owner())).toList();
    }

    /** The references that entities of other types hold to entities of this type. */
    public List<Relation> referrers() {
        return Relation.ALL.stream().filter(relation -> is(relation.target())).toList();
    }

    public Optional<Relation> reference(String name) {
        return references().stream()
                .filter(relation -> relation.name().equals(name))
                .findFirst();
    }
}
