package io.dataproducts.gateway.selection;

import static io.dataproducts.gateway.selection.Json.NODES;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The query clauses of Atlan's search. Callers' input gets into them only as values. */
final class Clauses {

    private Clauses() {}

    /** The form that Atlan's UI requires: an outer {@code bool} with exactly one object {@code filter}. */
    static ObjectNode outer(JsonNode clause) {
        return wrap("bool", wrap("filter", clause));
    }

    private static ObjectNode wrap(String member, JsonNode value) {
        return NODES.objectNode().set(member, value);
    }
}
