package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.Range.Bound;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Understands the clauses on one field, as different clients spell them. */
final class LeafParser {

    private static final String VALUE = "value";
    private static final String CASE_INSENSITIVE = "case_insensitive";

    private LeafParser() {}

    /** @throws Inexpressible if the clause is of another kind, or has parameters that may change its meaning */
    static Leaf parse(JsonNode clause) {
        var kind = kind(clause);
        var body = clause.path(kind);
        return switch (kind) {
            case "exists" -> new Leaf.Exists(text(only("field", body)));
            case "term" -> new Leaf.Values(field(body), List.of(value(body)));
            case "terms" -> new Leaf.Values(field(body), values(body.iterator().next()));
            case "prefix" -> new Leaf.Prefix(field(body), text(value(body)));
            case "wildcard" -> new Leaf.Wildcard(field(body), text(value(body)));
            case "range" -> new Leaf.Between(field(body), bounds(body.iterator().next()));
            default -> throw new Inexpressible("a query of kind " + kind);
        };
    }

    /** Returns the clause's only member. */
    static String kind(JsonNode clause) {
        if (!clause.isObject() || clause.size() != 1) {
            throw new Inexpressible("a clause that is not of one kind");
        }
        return clause.propertyNames().iterator().next();
    }

    static String text(JsonNode json) {
        return json.stringValueOpt().orElseThrow(() -> new Inexpressible("a value that is not a text"));
    }

    private static String field(JsonNode body) {
        if (!body.isObject() || body.size() != 1) {
            throw new Inexpressible("a query that is not on one field");
        }
        return body.propertyNames().iterator().next();
    }

    private static JsonNode only(String member, JsonNode body) {
        if (!field(body).equals(member)) {
            throw new Inexpressible("a query without " + member);
        }
        return body.path(member);
    }

    /** {@code {"f": v}}, {@code {"f": {"value": v}}}, the latter possibly with {@code case_insensitive}. */
    private static JsonNode value(JsonNode body) {
        var said = body.iterator().next();
        if (!said.isObject()) {
            return scalar(said);
        }
        if (!Set.of(VALUE, CASE_INSENSITIVE).containsAll(said.propertyNames())) {
            throw new Inexpressible("a query with further parameters");
        }
        var anyCase = said.optional(CASE_INSENSITIVE);
        boolean exact = anyCase.isEmpty()
                || anyCase.filter(JsonNode::isBoolean)
                        .filter(flag -> !flag.booleanValue())
                        .isPresent();
        if (!exact && !Fields.isLowerCased(field(body))) {
            throw new Inexpressible("a query for values in any case");
        }
        return scalar(said.path(VALUE));
    }

    private static List<JsonNode> values(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            throw new Inexpressible("a query for values without a list of them");
        }
        return list.valueStream().map(LeafParser::scalar).toList();
    }

    private static EnumMap<Bound, JsonNode> bounds(JsonNode range) {
        var bounds = new EnumMap<Bound, JsonNode>(Bound.class);
        Arrays.stream(Bound.values())
                .forEach(bound -> range.optional(bound.json()).ifPresent(end -> bounds.put(bound, scalar(end))));
        if (bounds.isEmpty() || bounds.size() != range.size() || Range.isTwoFold(bounds)) {
            throw new Inexpressible("a range with other parameters than its bounds");
        }
        return bounds;
    }

    private static JsonNode scalar(JsonNode value) {
        if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
            throw new Inexpressible("a value that is none");
        }
        return value;
    }
}
