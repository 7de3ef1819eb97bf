package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.Range.Bound;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** Reads a range of a caller's JSON, {@code {"gte":1,"lt":5}}. */
final class RangeReader {

    static final List<String> MEMBERS =
            Arrays.stream(Bound.values()).map(Bound::json).toList();

    private RangeReader() {}

    static <V> Optional<Range<V>> read(JsonNode json, Place place, BiFunction<JsonNode, Place, Optional<V>> value) {
        if (!ObjectReader.hasOnly(MEMBERS, json, place)) {
            return Optional.empty();
        }
        var bounds = new EnumMap<Bound, V>(Bound.class);
        for (var bound : Bound.values()) {
            json.optional(bound.json())
                    .flatMap(node -> value.apply(node, place.in(bound.json())))
                    .ifPresent(end -> bounds.put(bound, end));
        }
        if (Range.isTwoFold(bounds)) {
            place.fault("conflicting-bounds", "must not have both gt and gte, or both lt and lte");
            return Optional.empty();
        }
        return bounds.isEmpty() ? Optional.empty() : Optional.of(new Range<>(bounds));
    }
}
