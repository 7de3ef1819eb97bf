package io.dataproducts.gateway.selection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A range with one or two ends.
 *
 * @param bounds one or more, at most one of {@code GT} and {@code GTE}, and of {@code LT} and {@code LTE}
 */
public record Range<V>(Map<Bound, V> bounds) {

    /** @throws IllegalArgumentException without a bound, or with two on one side */
    public Range {
        if (bounds.isEmpty() || isTwoFold(bounds)) {
            throw new IllegalArgumentException("not a range: " + bounds.keySet());
        }
        bounds = Collections.unmodifiableMap(new EnumMap<>(bounds));
    }

    /** Says whether one side has two bounds. */
    static boolean isTwoFold(Map<Bound, ?> bounds) {
        return bounds.keySet().containsAll(Set.of(Bound.GT, Bound.GTE))
                || bounds.keySet().containsAll(Set.of(Bound.LT, Bound.LTE));
    }

    /** An end of a range. */
    public enum Bound {
        GT,
        GTE,
        LT,
        LTE;

        /** Returns the name in JSON, for callers and for Atlan. */
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
