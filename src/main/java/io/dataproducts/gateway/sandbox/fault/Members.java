package io.dataproducts.gateway.sandbox.fault;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.databind.JsonNode;

/** Reads the members of one object strictly: what is missing, of another type, out of bounds or never asked for is refused. */
final class Members {

    private static final Pattern UNIT = Pattern.compile(".*[A-Za-z]");

    private final JsonNode object;
    private final String pointer;
    private final Set<String> read = new HashSet<>();

    Members(JsonNode object, String pointer) {
        this.object = object;
        this.pointer = pointer;
        if (!object.isObject()) {
            throw new InvalidSetting(pointer, "must be an object");
        }
    }

    /** The JSON pointer of a member. */
    String at(String name) {
        return pointer + "/" + name;
    }

    Optional<JsonNode> find(String name) {
        read.add(name);
        return Optional.ofNullable(object.get(name));
    }

    JsonNode get(String name) {
        return find(name).orElseThrow(() -> new InvalidSetting(at(name), "is missing"));
    }

    /** Refuses members that nothing read. */
    void requireNoMore() {
        var unknown = new TreeSet<>(object.propertyNames());
        unknown.removeAll(read);
        if (!unknown.isEmpty()) {
            throw new InvalidSetting(at(unknown.first()), "is unknown here");
        }
    }

    /** A text of 1 to 1000 printable ASCII characters. */
    Optional<String> text(String name) {
        return find(name).map(value -> {
            if (!value.isString() || !value.asString().matches("[ -~]{1,1000}")) {
                throw new InvalidSetting(at(name), "must be a text of 1 to 1000 printable ASCII characters");
            }
            return value.asString();
        });
    }

    /** A whole number within bounds. */
    Optional<Long> integer(String name, long from, long to) {
        return find(name).map(value -> {
            boolean fits = value.isIntegralNumber()
                    && value.canConvertToLong()
                    && value.asLong() >= from
                    && value.asLong() <= to;
            if (!fits) {
                throw new InvalidSetting(at(name), "must be a whole number from %d to %d".formatted(from, to));
            }
            return value.asLong();
        });
    }

    /** A number from 0 to 1. */
    Optional<Double> share(String name) {
        return find(name).map(value -> {
            if (!value.isNumber() || !(value.asDouble() >= 0 && value.asDouble() <= 1)) {
                throw new InvalidSetting(at(name), "must be a number from 0 to 1");
            }
            return value.asDouble();
        });
    }

    /** A time from 0 to {@link Delay#LONGEST}, as {@code 500ms} or {@code PT0.5S}; less than a millisecond is cut off. */
    Optional<Duration> time(String name) {
        return find(name).map(value -> time(value, at(name)));
    }

    private static Duration time(JsonNode value, String pointer) {
        var time = parse(value).filter(found -> !found.isNegative() && found.compareTo(Delay.LONGEST) <= 0);
        return time.map(found -> Duration.ofMillis(found.toMillis()))
                .orElseThrow(() -> new InvalidSetting(pointer, "must be a time of at most 10m, as 500ms, 2s or PT2S"));
    }

    private static Optional<Duration> parse(JsonNode value) {
        var text = value.asString("");
        try {
            return value.isString() && UNIT.matcher(text).matches()
                    ? Optional.of(DurationStyle.detectAndParse(text))
                    : Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException _) {
            return Optional.empty();
        }
    }
}
