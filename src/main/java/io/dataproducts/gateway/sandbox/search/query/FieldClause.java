package io.dataproducts.gateway.sandbox.search.query;

import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The body of a clause about one field, {@code {"name": value}} or {@code {"name": {…}}}.
 *
 * @param field the field's name
 * @param options what stands beside the value
 */
record FieldClause(String field, JsonNode value, Clause options) {

    /**
     * Reads {@code body}, which names one field.
     *
     * @param valueKeys what the value may be called in the long form
     * @param optionKeys what else may stand beside it there
     */
    static FieldClause read(String kind, JsonNode body, Set<String> valueKeys, Set<String> optionKeys) {
        var field = new Clause(kind, body).onlyField();
        var value = body.path(field);
        if (!value.isObject()) {
            return new FieldClause(field, value, new Clause(kind, JsonNodeFactory.instance.objectNode()));
        }
        var clause = new Clause(kind, value);
        var names = value.propertyNames().stream().filter(valueKeys::contains).toList();
        if (names.size() != 1) {
            throw new SearchRefused("[%s] expects one of %s for field [%s]".formatted(kind, valueKeys, field));
        }
        var known = new HashSet<>(optionKeys);
        known.addAll(valueKeys);
        return new FieldClause(field, value.path(names.getFirst()), clause.allowing(known));
    }

    boolean ignoreCase() {
        return options.flag("case_insensitive");
    }
}
