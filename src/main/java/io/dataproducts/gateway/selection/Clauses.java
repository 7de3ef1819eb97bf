package io.dataproducts.gateway.selection;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Query clauses in the shapes that Atlan's own clients write. Callers' texts become JSON values and nothing else. */
final class Clauses {

    private Clauses() {}

    static JsonNode term(String field, String value) {
        return valued("term", field, value);
    }

    static JsonNode prefix(String field, String value) {
        return valued("prefix", field, value);
    }

    /** One of the values; a single one is a {@code term}. */
    static JsonNode oneOf(String field, List<String> values) {
        return values.size() == 1 ? term(field, values.getFirst()) : terms(field, values);
    }

    static JsonNode terms(String field, List<String> values) {
        var clause = JsonNodeFactory.instance.objectNode();
        var list = clause.putObject("terms").putArray(field);
        values.forEach(list::add);
        return clause;
    }

    static JsonNode all(List<JsonNode> clauses) {
        var clause = JsonNodeFactory.instance.objectNode();
        clause.putObject("bool").putArray("filter").addAll(clauses);
        return clause;
    }

    static JsonNode any(List<JsonNode> clauses) {
        var clause = JsonNodeFactory.instance.objectNode();
        var bool = clause.putObject("bool");
        bool.putArray("should").addAll(clauses);
        bool.put("minimum_should_match", 1);
        return clause;
    }

    private static JsonNode valued(String kind, String field, String value) {
        var clause = JsonNodeFactory.instance.objectNode();
        clause.putObject(kind).putObject(field).put("value", value).put("case_insensitive", false);
        return clause;
    }
}
