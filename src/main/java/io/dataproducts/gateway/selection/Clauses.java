package io.dataproducts.gateway.selection;

import static io.dataproducts.gateway.selection.Json.NODES;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The query clauses of Atlan's search. Callers' input gets into them only as values. */
final class Clauses {

    private static final String BOOL = "bool";
    private static final String FILTER = "filter";

    private Clauses() {}

    /** The form that Atlan's UI requires: an outer {@code bool} with exactly one object {@code filter}. */
    static ObjectNode outer(JsonNode clause) {
        return wrap(BOOL, wrap(FILTER, clause));
    }

    /** All of the first and none of the second; either may be empty. */
    static ObjectNode group(List<? extends JsonNode> all, List<? extends JsonNode> none) {
        var bool = NODES.objectNode();
        if (!all.isEmpty()) {
            bool.set(FILTER, array(all));
        }
        if (!none.isEmpty()) {
            bool.set("must_not", array(none));
        }
        return wrap(BOOL, bool);
    }

    static ObjectNode anyOf(List<? extends JsonNode> clauses) {
        return wrap(BOOL, NODES.objectNode().set("should", array(clauses)).put("minimum_should_match", 1));
    }

    /** One of these texts, exactly, as far as the field tells. */
    static ObjectNode texts(String field, List<String> values) {
        var nodes = values.stream().distinct().map(NODES::stringNode).toList();
        return nodes.size() == 1 ? exact("term", field, nodes.getFirst()) : terms(field, nodes);
    }

    static ObjectNode terms(String field, List<? extends JsonNode> values) {
        return wrap("terms", wrap(field, array(values)));
    }

    /** For what has no case: numbers, times, true and false. */
    static ObjectNode term(String field, JsonNode value) {
        return wrap("term", wrap(field, wrap("value", value)));
    }

    static ObjectNode prefix(String field, String start) {
        return exact("prefix", field, NODES.stringNode(start));
    }

    static ObjectNode wildcard(String field, String pattern) {
        return exact("wildcard", field, NODES.stringNode(pattern));
    }

    static ObjectNode exists(String field) {
        return wrap("exists", wrap("field", NODES.stringNode(field)));
    }

    static ObjectNode range(String field, ObjectNode bounds) {
        return wrap("range", wrap(field, bounds));
    }

    private static ObjectNode exact(String kind, String field, JsonNode value) {
        var body = NODES.objectNode().set("value", value).put("case_insensitive", false);
        return wrap(kind, wrap(field, body));
    }

    private static ObjectNode wrap(String member, JsonNode value) {
        return NODES.objectNode().set(member, value);
    }

    private static ArrayNode array(List<? extends JsonNode> values) {
        return NODES.arrayNode().addAll(values);
    }
}
