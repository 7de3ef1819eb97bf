package io.dataproducts.gateway.selection;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks the members of a small object of a caller's JSON. */
final class ObjectReader {

    private ObjectReader() {}

    /** Says whether it is an object with one or more of these members; others are noted as faults. */
    static boolean hasOnly(List<String> members, JsonNode json, Place place) {
        if (!json.isObject()) {
            JsonValues.wrongType(json, place, "an object with " + String.join(", ", members));
            return false;
        }
        if (json.isEmpty()) {
            place.fault("empty", "must have at least one of " + String.join(", ", members));
        }
        json.propertyNames().stream()
                .filter(name -> !members.contains(name))
                .forEach(name -> place.in(name)
                        .fault("unknown-member", "is unknown; the members are " + String.join(", ", members)));
        return true;
    }
}
