package io.dataproducts.gateway.selection;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Query clauses of conditions: those that an asset must match, and those that it must not. */
record Rendered(List<ObjectNode> filter, List<ObjectNode> mustNot) {

    static final Rendered NOTHING = new Rendered(List.of(), List.of());

    static Rendered filter(ObjectNode clause) {
        return new Rendered(List.of(clause), List.of());
    }

    /** The clause must match if {@code wanted}, and must not otherwise. */
    static Rendered of(ObjectNode clause, boolean wanted) {
        return wanted ? filter(clause) : new Rendered(List.of(), List.of(clause));
    }

    /** At least one of the clauses must match. */
    static Rendered any(List<ObjectNode> clauses) {
        return filter(clauses.size() == 1 ? clauses.getFirst() : Clauses.anyOf(clauses));
    }

    Rendered and(Rendered other) {
        return new Rendered(concat(filter, other.filter), concat(mustNot, other.mustNot));
    }

    /** Returns all of this as one clause. */
    ObjectNode clause() {
        return filter.size() == 1 && mustNot.isEmpty() ? filter.getFirst() : Clauses.group(filter, mustNot);
    }

    private static List<ObjectNode> concat(List<ObjectNode> first, List<ObjectNode> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
