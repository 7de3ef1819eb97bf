package io.dataproducts.gateway.selection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads an object of the language.
 *
 * @param depth how many {@code all}, {@code any} and {@code not} are around it
 */
record ConditionsReader(int depth) {

    /** Members whose conditions are counted one by one where they are read. */
    private static final Set<Member> SEVERAL =
            EnumSet.of(Member.WITHIN, Member.CUSTOM_METADATA, Member.ALL, Member.ANY, Member.NOT);

    Optional<Conditions> read(JsonNode json, Place place) {
        if (!json.isObject()) {
            return JsonValues.wrongType(json, place, "an object with conditions");
        }
        if (json.isEmpty()) {
            place.fault("empty", "must have at least one condition");
        }
        var selectors = new ArrayList<Selector>();
        for (var property : json.properties()) {
            Member.find(property.getKey())
                    .map(member -> read(member, property.getValue(), place.in(member)))
                    .orElseGet(() -> unknown(property.getKey(), place))
                    .ifPresent(selectors::add);
        }
        return selectors.isEmpty() ? Optional.empty() : Optional.of(new Conditions(selectors));
    }

    private Optional<Selector> read(Member member, JsonNode json, Place place) {
        if (!SEVERAL.contains(member)) {
            place.findings().countClause();
        }
        return new MemberReader(json, place).read(member, this).map(selector -> selector);
    }

    private static Optional<Selector> unknown(String name, Place place) {
        if (SelectionJson.ROOT_ONLY.contains(name)) {
            place.in(name).fault("root-only", "can stand at the root of a selection only");
            return Optional.empty();
        }
        var closest = ClosestNames.of(name, Member.names());
        var hint = closest.isEmpty()
                ? "the members are " + String.join(", ", Member.names())
                : "the closest are " + String.join(", ", closest);
        place.in(name).fault("unknown-member", "is unknown; " + hint);
        return Optional.empty();
    }

    /** Reads the parts of {@code all}, {@code any} or {@code not}. */
    List<Conditions> parts(JsonNode json, Place place) {
        if (depth == Limits.DEPTH) {
            place.fault("too-deep", "is nested too deep: at most %d levels are allowed".formatted(Limits.DEPTH));
            return List.of();
        }
        return JsonValues.list(json, place, new ConditionsReader(depth + 1)::read);
    }
}
