package io.dataproducts.gateway.sandbox.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One entity as the catalog holds it: an asset, a domain, a product, a term.
 *
 * @param attributes values by attribute; what has none is absent
 * @param references GUIDs by relationship, for those that this end keeps
 */
public record Entity(
        String guid,
        String typeName,
        EntityStatus status,
        Map<String, JsonNode> attributes,
        Map<String, List<String>> references,
        Governance governance,
        Audit audit) {

    public boolean isActive() {
        return status == EntityStatus.ACTIVE;
    }

    /** The text of an attribute; empty text if it has none. */
    public String text(String attribute) {
        return attribute(attribute).map(JsonNode::asString).orElse("");
    }

    public Optional<JsonNode> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    public String name() {
        return text("name");
    }

    public String qualifiedName() {
        return text("qualifiedName");
    }

    public List<String> references(String relationship) {
        return references.getOrDefault(relationship, List.of());
    }

    /** The tags it carries itself, or those that came by propagation. */
    public List<String> tags(boolean direct) {
        return governance.classifications().stream()
                .filter(classification -> classification.entityGuid().equals(guid) == direct)
                .map(Classification::typeName)
                .toList();
    }

    /** Returns this entity with {@code change} applied: values replaced, nulls removed, the rest untouched. */
    Entity with(EntityChange change, Stamp stamp) {
        var changed = new LinkedHashMap<>(attributes);
        changed.putAll(change.attributes());
        changed.values().removeIf(JsonNode::isNull);
        var linked = new LinkedHashMap<>(references);
        linked.putAll(change.references());
        linked.values().removeIf(List::isEmpty);
        return new Entity(
                guid,
                typeName,
                change.status().orElse(status),
                changed,
                linked,
                change.governance().apply(governance),
                audit.updatedBy(stamp));
    }
}
