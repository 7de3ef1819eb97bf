package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.graph.Governance;
import io.dataproducts.gateway.sandbox.type.EntityType;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** What a request wants to write to one entity, which the rules of its type may change. */
final class Payload {

    private final EntityInput input;
    private final String guid;
    private final EntityType type;
    private final Map<String, JsonNode> attributes = new LinkedHashMap<>();
    private final Map<String, List<String>> references = new LinkedHashMap<>();
    private UnaryOperator<Governance> governance = UnaryOperator.identity();

    Payload(EntityInput input, String guid, EntityType type) {
        this.input = input;
        this.guid = guid;
        this.type = type;
    }

    EntityInput input() {
        return input;
    }

    String guid() {
        return guid;
    }

    EntityType type() {
        return type;
    }

    Map<String, JsonNode> attributes() {
        return attributes;
    }

    Map<String, List<String>> references() {
        return references;
    }

    UnaryOperator<Governance> governance() {
        return governance;
    }

    void governance(UnaryOperator<Governance> change) {
        governance = change;
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    Optional<JsonNode> value(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isNull());
    }

    String text(String attribute) {
        return value(attribute).map(JsonNode::asString).orElse("");
    }

    /** The targets of a relationship, if the request says something about it; null there makes an empty list. */
    Optional<List<String>> targets(Relation relation) {
        return Optional.ofNullable(references.get(relation.name()));
    }

    void set(String attribute, String text) {
        attributes.put(attribute, StringNode.valueOf(text));
    }

    void erase(String attribute) {
        attributes.put(attribute, NullNode.getInstance());
    }

    void drop(String... names) {
        for (var name : names) {
            attributes.remove(name);
        }
    }
}
