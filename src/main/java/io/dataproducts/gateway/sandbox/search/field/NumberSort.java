package io.dataproducts.gateway.sandbox.search.field;

import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Sorting by numbers. A document without a value sorts as the least or the greatest number. */
final class NumberSort {

    private NumberSort() {}

    static SortKey whole(String field, boolean descending, boolean missingFirst) {
        Long missing = missingFirst == descending ? Long.MAX_VALUE : Long.MIN_VALUE;
        return new SortKey(
                sort(field, SortField.Type.LONG, descending, missing),
                NumberSort::json,
                value -> value.isNull()
                        ? missing
                        : (Object) NumberTerms.read(field, value).longValue());
    }

    static SortKey decimal(String field, boolean descending, boolean missingFirst) {
        Double missing = missingFirst == descending ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        return new SortKey(
                sort(field, SortField.Type.DOUBLE, descending, missing),
                NumberSort::json,
                value -> value.isNull() ? missing : (Object) decimal(field, value));
    }

    private static SortField sort(String field, SortField.Type type, boolean descending, Object missing) {
        var selector = descending ? SortedNumericSelector.Type.MAX : SortedNumericSelector.Type.MIN;
        return new SortedNumericSortField(field, type, descending, selector, missing);
    }

    private static Double decimal(String field, JsonNode value) {
        return value.asString().endsWith("Infinity")
                ? Double.valueOf(value.asString())
                : NumberTerms.read(field, value).doubleValue();
    }

    private static JsonNode json(@Nullable Object value) {
        return switch (value) {
            case Long number -> LongNode.valueOf(number);
            case Double number when number.isInfinite() -> StringNode.valueOf(number.toString());
            case Double number -> DoubleNode.valueOf(number);
            case null, default -> NullNode.getInstance();
        };
    }
}
