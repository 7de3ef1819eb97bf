package io.dataproducts.gateway.sandbox.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * What a write changes in an entity. It is applied to whatever the entity is at that time, so that of two writes at once
 * the last wins for each attribute, as in Atlan.
 *
 * @param attributes new values; null erases
 * @param references the new targets of a relationship, all of them
 * @param status the new status, if it changes
 */
public record EntityChange(
        Map<String, JsonNode> attributes,
        Map<String, List<String>> references,
        UnaryOperator<Governance> governance,
        Optional<EntityStatus> status) {

    /** A change of nothing but who touched the entity last. */
    public static final EntityChange TOUCH =
            new EntityChange(Map.of(), Map.of(), UnaryOperator.identity(), Optional.empty());

    public static EntityChange ofAttributes(Map<String, JsonNode> attributes) {
        return new EntityChange(attributes, Map.of(), UnaryOperator.identity(), Optional.empty());
    }

    public EntityChange withStatus(EntityStatus status) {
        return new EntityChange(attributes, references, governance, Optional.of(status));
    }
}
