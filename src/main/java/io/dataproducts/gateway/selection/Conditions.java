package io.dataproducts.gateway.selection;

import java.util.Comparator;
import java.util.List;

/**
 * One object of the language: all of its conditions hold.
 *
 * @param selectors one or more, at most one for each {@link Member}, in the order of the members
 */
public record Conditions(List<Selector> selectors) {

    /** @throws IllegalArgumentException without a selector, or with two for the same member */
    public Conditions {
        selectors = selectors.stream()
                .sorted(Comparator.comparing(Selector::member))
                .toList();
        if (selectors.isEmpty()) {
            throw new IllegalArgumentException("no condition");
        }
        if (selectors.stream().map(Selector::member).distinct().count() < selectors.size()) {
            throw new IllegalArgumentException("two conditions for one member");
        }
    }

    /** Says whether there is one condition only. */
    boolean isAlone() {
        return selectors.size() == 1;
    }

    /** Returns an object with only these selectors. */
    public static Conditions of(Selector... selectors) {
        return new Conditions(List.of(selectors));
    }
}
