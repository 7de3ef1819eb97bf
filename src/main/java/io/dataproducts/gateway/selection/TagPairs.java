package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.Selector.Tags;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Reads alternatives back. Tags that are carried directly or by propagation are two of them: one clause on each field,
 * with the same tags.
 */
record TagPairs(NameRecall names) {

    /** @param others reads a clause that is not one of a pair */
    List<Conditions> alternatives(List<JsonNode> clauses, Function<JsonNode, Conditions> others) {
        var propagated = new ArrayList<Set<String>>();
        clauses.forEach(
                clause -> tags(clause, Fields.PROPAGATED_TAG).map(HashSet::new).ifPresent(propagated::add));
        var read = new ArrayList<Conditions>();
        for (var clause : clauses) {
            var direct = tags(clause, Fields.TAG).filter(tags -> propagated.remove(new HashSet<>(tags)));
            if (direct.isPresent()) {
                read.add(Conditions.of(new Tags(names.tags(direct.get()))));
            } else if (tags(clause, Fields.PROPAGATED_TAG).isEmpty()) {
                read.add(others.apply(clause));
            }
        }
        if (!propagated.isEmpty()) {
            throw new Inexpressible("tags by propagation alone");
        }
        return read;
    }

    private static Optional<List<String>> tags(JsonNode clause, String field) {
        return clause.has("term") || clause.has("terms")
                ? LeafReader.texts(LeafParser.parse(clause), field)
                : Optional.empty();
    }
}
