package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.Range.Bound;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A query clause on one field, in whichever way it was spelled. */
sealed interface Leaf {

    String field();

    /** The field has one of these values, one or more. */
    record Values(String field, List<JsonNode> values) implements Leaf {}

    /** The field's value starts so. */
    record Prefix(String field, String start) implements Leaf {}

    /** The field's value fits a pattern with {@code *}, {@code ?} and {@code \}. */
    record Wildcard(String field, String pattern) implements Leaf {}

    /** The field's value is in this range; one or more bounds, at most one on each side. */
    record Between(String field, Map<Bound, JsonNode> bounds) implements Leaf {}

    /** The field has any value. */
    record Exists(String field) implements Leaf {}
}
