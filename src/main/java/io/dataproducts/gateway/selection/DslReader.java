package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.Selector.All;
import io.dataproducts.gateway.selection.Selector.Any;
import io.dataproducts.gateway.selection.Selector.HasDescription;
import io.dataproducts.gateway.selection.Selector.Not;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a query back as conditions, whichever client wrote it. A query that says anything the language cannot say, or
 * whose meaning is in doubt, is not read.
 */
final class DslReader {

    private static final Set<String> BOOL_MEMBERS =
            Set.of("filter", "must", "must_not", "should", "minimum_should_match");

    private static final JsonNode DESCRIBED = FixedClauses.described();

    private final LeafReader leaves;
    private boolean activeOnly;

    private DslReader(CatalogNames names) {
        leaves = new LeafReader(new NameRecall(names));
    }

    static Optional<Matching> read(JsonNode query, CatalogNames names) {
        var reader = new DslReader(names);
        try {
            var conditions = together(reader.conjunction(query, true));
            return Optional.of(new Matching(conditions, !reader.activeOnly).canonical())
                    .filter(DslReader::canBeSentAgain);
        } catch (Inexpressible _) {
            return Optional.empty();
        }
    }

    private static boolean canBeSentAgain(Matching selection) {
        try {
            return SelectionJson.read(SelectionJson.write(selection)).equals(selection);
        } catch (InvalidSelectionException _) {
            return false;
        }
    }

    /**
     * Reads a clause as conditions that must all hold.
     *
     * @param always whether the clause must match every asset of the selection, so that it may speak of their state
     */
    private List<Conditions> conjunction(JsonNode clause, boolean always) {
        var kind = LeafParser.kind(clause);
        var body = clause.path(kind);
        return switch (kind) {
            case "bool" -> clause.equals(DESCRIBED) ? alone(new HasDescription(true)) : bool(body, always);
            case "constant_score" -> conjunction(constant(body), always);
            default -> leaf(LeafParser.parse(clause), always);
        };
    }

    private static JsonNode constant(JsonNode body) {
        if (body.size() != 1) {
            throw new Inexpressible("a constant score with parameters");
        }
        return body.path("filter");
    }

    private List<Conditions> leaf(Leaf leaf, boolean always) {
        if (!leaf.field().equals(Fields.STATE)) {
            return alone(leaves.read(leaf));
        }
        boolean active = LeafReader.texts(leaf, Fields.STATE)
                .filter(states -> states.stream().allMatch(Fields.ACTIVE::equals))
                .isPresent();
        if (!active || !always) {
            throw new Inexpressible("a condition on the state");
        }
        activeOnly = true;
        return List.of();
    }

    private List<Conditions> bool(JsonNode bool, boolean always) {
        if (!BOOL_MEMBERS.containsAll(bool.propertyNames())) {
            throw new Inexpressible("a bool with further parameters");
        }
        var required = Stream.concat(clauses(bool.path("filter")), clauses(bool.path("must")))
                .toList();
        var parts = new ArrayList<Conditions>();
        required.forEach(clause -> parts.addAll(conjunction(clause, always)));
        parts.addAll(choice(bool, required.isEmpty()));
        var excluded = clauses(bool.path("must_not"))
                .map(clause -> together(conjunction(clause, false)))
                .toList();
        if (!excluded.isEmpty()) {
            parts.addAll(alone(new Not(excluded)));
        }
        return parts;
    }

    /** @param isNeeded whether a clause must match if the query does not say how many */
    private List<Conditions> choice(JsonNode bool, boolean isNeeded) {
        var alternatives = clauses(bool.path("should")).toList();
        var minimum = bool.optional("minimum_should_match");
        if (alternatives.isEmpty() && minimum.isEmpty()) {
            return List.of();
        }
        boolean one = minimum.map(DslReader::isOne).orElse(isNeeded);
        if (alternatives.isEmpty() || !one) {
            throw new Inexpressible("another number of alternatives than one");
        }
        return alone(new Any(new TagPairs(leaves.names())
                .alternatives(alternatives, clause -> together(conjunction(clause, false)))));
    }

    private static boolean isOne(JsonNode minimum) {
        return minimum.isString() ? minimum.stringValue().equals("1") : minimum.isInt() && minimum.intValue() == 1;
    }

    /** Clients write one clause as an object or as a list. */
    private static Stream<JsonNode> clauses(JsonNode json) {
        return json.isArray() ? json.valueStream() : Stream.of(json).filter(only -> !only.isMissingNode());
    }

    private static Conditions together(List<Conditions> parts) {
        if (parts.isEmpty()) {
            throw new Inexpressible("a clause that everything matches");
        }
        return parts.size() == 1 ? parts.getFirst() : Conditions.of(new All(parts));
    }

    private static List<Conditions> alone(Selector selector) {
        return List.of(Conditions.of(selector));
    }
}
