package io.dataproducts.gateway.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** Reads single values and lists of a caller's JSON; what is wrong with them is noted at their place. */
final class JsonValues {

    private JsonValues() {}

    /** Reads a list with {@code element}; empty if the list, or all that it has, is wrong. */
    static <V> List<V> list(JsonNode json, Place place, BiFunction<JsonNode, Place, Optional<V>> element) {
        var values = new ArrayList<V>();
        if (!json.isArray()) {
            wrongType(json, place, "a list");
        } else if (json.isEmpty()) {
            place.fault("empty", "must have at least one element, or be left out");
        }
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            element.apply(json.get(i), place.at(i)).ifPresent(values::add);
        }
        return values;
    }

    static List<String> texts(JsonNode json, Place place) {
        return list(json, place, JsonValues::text);
    }

    static Optional<String> text(JsonNode json, Place place) {
        place.findings().countValue();
        if (!json.isString()) {
            return wrongType(json, place, "a text");
        }
        return isName(json.stringValue(), place) ? json.stringValueOpt() : Optional.empty();
    }

    /** Says whether a catalog can have such a name. */
    static boolean isName(String text, Place place) {
        if (text.isEmpty()) {
            place.fault("empty", "must not be empty");
        }
        return isSound(text, place) && !text.isEmpty();
    }

    /** Says whether it is text throughout. */
    static boolean isSound(String text, Place place) {
        boolean sound = !Texts.isBroken(text);
        if (!sound) {
            place.fault("control-character", "must not contain control characters or unpaired surrogates");
        }
        return sound;
    }

    static Optional<Boolean> flag(JsonNode json, Place place) {
        place.findings().countValue();
        return json.isBoolean() ? json.booleanValueOpt() : wrongType(json, place, "true or false");
    }

    static Optional<Instant> time(JsonNode json, Place place) {
        var time = json.stringValueOpt().flatMap(Times::parse);
        return time.isPresent() ? time : wrongType(json, place, Times.EXPECTED);
    }

    static Optional<BigDecimal> number(JsonNode json, Place place) {
        place.findings().countValue();
        var number = Numbers.parse(json);
        return number.isPresent() ? number : wrongType(json, place, Numbers.EXPECTED);
    }

    static <V> Optional<V> wrongType(JsonNode json, Place place, String expected) {
        if (json.isNull()) {
            place.fault("null-value", "must not be null: leave the member out, or give " + expected);
        } else {
            place.fault("wrong-type", "must be " + expected);
        }
        return Optional.empty();
    }
}
