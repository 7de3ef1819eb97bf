package io.dataproducts.gateway.sandbox.search.query;

import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import tools.jackson.databind.JsonNode;

/**
 * How many of the optional clauses must match: a number, a negative number (so many may fail) or a percentage of either
 * sign, as a JSON number or text. Combinations such as {@code 2<75%} are refused.
 *
 * @param amount the number or the percentage
 */
record MinimumShouldMatch(int amount, boolean percent) {

    static MinimumShouldMatch of(JsonNode value) {
        var text = value.asString("0").strip();
        boolean percent = text.endsWith("%");
        try {
            var number = percent ? text.substring(0, text.length() - 1) : text;
            return new MinimumShouldMatch(Integer.parseInt(number), percent);
        } catch (NumberFormatException _) {
            throw new SearchRefused("failed to parse [minimum_should_match] value [%s]".formatted(text));
        }
    }

    /** How many of {@code optional} clauses must match, which may be more than there are. */
    int of(int optional) {
        int count = percent ? optional * amount / 100 : amount;
        return Math.max(0, amount < 0 ? optional + count : count);
    }
}
