package io.dataproducts.gateway.atlan;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** The gateway's own search clauses. Values reach them as JSON values only. */
public final class Queries {

    private Queries() {}

    /** Everything that each of the clauses matches. */
    public static JsonNode all(JsonNode... clauses) {
        var query = AtlanJson.MAPPER.createObjectNode();
        query.putObject("bool").putArray("filter").addAll(Arrays.asList(clauses));
        return query;
    }

    /** Everything that at least one of the clauses matches. */
    public static JsonNode any(JsonNode... clauses) {
        var query = AtlanJson.MAPPER.createObjectNode();
        var bool = query.putObject("bool");
        bool.putArray("should").addAll(Arrays.asList(clauses));
        bool.put("minimum_should_match", 1);
        return query;
    }

    public static JsonNode term(String field, String value) {
        var query = AtlanJson.MAPPER.createObjectNode();
        query.putObject("term").putObject(field).put("value", value);
        return query;
    }

    public static JsonNode prefix(String field, String value) {
        var query = AtlanJson.MAPPER.createObjectNode();
        query.putObject("prefix").putObject(field).put("value", value);
        return query;
    }

    /** Entities with a value for a field. */
    public static JsonNode exists(String field) {
        var query = AtlanJson.MAPPER.createObjectNode();
        query.putObject("exists").put("field", field);
        return query;
    }

    /** Every entity, archived or not. */
    public static JsonNode everything() {
        var query = AtlanJson.MAPPER.createObjectNode();
        query.putObject("match_all");
        return query;
    }

    /** No entity at all. */
    public static JsonNode nothing() {
        return butNot(everything(), everything());
    }

    /** What {@code query} matches and {@code other} does not. */
    public static JsonNode butNot(JsonNode query, JsonNode other) {
        var both = AtlanJson.MAPPER.createObjectNode();
        var bool = both.putObject("bool");
        bool.putArray("filter").add(query);
        bool.putArray("must_not").add(other);
        return both;
    }

    /** Active entities of one type. */
    public static JsonNode active(String typeName) {
        return all(term("__state", "ACTIVE"), ofType(typeName));
    }

    public static JsonNode ofType(String typeName) {
        return term("__typeName.keyword", typeName);
    }
}
