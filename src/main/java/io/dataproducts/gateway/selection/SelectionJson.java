package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.Selector.All;
import io.dataproducts.gateway.selection.Selector.Any;
import io.dataproducts.gateway.selection.Selector.Combination;
import io.dataproducts.gateway.selection.Selector.Not;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Selections as callers write and see them. */
public final class SelectionJson {

    static final String DSL = "dsl";
    static final String INCLUDE_ARCHIVED = "includeArchived";

    /** Members that only the outermost object has. */
    static final Set<String> ROOT_ONLY = Set.of(DSL, INCLUDE_ARCHIVED);

    private SelectionJson() {}

    /**
     * Reads a selection from a caller's JSON. Nothing is coerced, and names are not looked up.
     *
     * @throws InvalidSelectionException with everything that breaks a rule of the language
     */
    public static AssetSelection read(JsonNode json) {
        var findings = new Findings();
        var selection = json.has(DSL) ? raw(json, findings.root()) : matching(json, findings.root());
        findings.conclude();
        return selection.orElseThrow();
    }

    /** Returns the selection as callers see it. */
    public static ObjectNode write(AssetSelection selection) {
        return switch (selection) {
            case RawDsl(var query) -> Json.NODES.objectNode().set(DSL, query.deepCopy());
            case Matching(var conditions, var includeArchived) -> {
                var json = SelectionWriter.write(conditions);
                yield includeArchived ? json.put(INCLUDE_ARCHIVED, true) : json;
            }
        };
    }

    private static Optional<AssetSelection> raw(JsonNode json, Place place) {
        if (json.size() > 1) {
            place.in(DSL).fault("stands-alone", "must be the only member: put all conditions into it, or leave it out");
        }
        RawRules.check(json.path(DSL), place.in(DSL));
        return place.findings().isClean() ? Optional.of(new RawDsl(json.path(DSL))) : Optional.empty();
    }

    private static Optional<AssetSelection> matching(JsonNode json, Place place) {
        var includeArchived = json.optional(INCLUDE_ARCHIVED)
                .flatMap(flag -> JsonValues.flag(flag, place.in(INCLUDE_ARCHIVED)))
                .orElse(false);
        var conditions = new ConditionsReader(0).read(withoutArchived(json), place);
        if (place.findings().isClean()
                && conditions.filter(SelectionJson::isPositive).isEmpty()) {
            place.fault("not-positive", "must say what is in, not only what is out: add a condition beside 'not'");
        }
        return conditions.map(all -> new Matching(all, includeArchived));
    }

    private static JsonNode withoutArchived(JsonNode json) {
        return json.has(INCLUDE_ARCHIVED) ? json.asObject().deepCopy().without(INCLUDE_ARCHIVED) : json;
    }

    private static boolean isPositive(Conditions conditions) {
        return conditions.selectors().stream()
                .anyMatch(selector -> !(selector instanceof Combination parts) || isPositive(parts));
    }

    private static boolean isPositive(Combination combination) {
        return switch (combination) {
            case All(var parts) -> parts.stream().anyMatch(SelectionJson::isPositive);
            case Any(var parts) -> parts.stream().allMatch(SelectionJson::isPositive);
            case Not _ -> false;
        };
    }
}
