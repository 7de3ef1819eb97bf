package io.dataproducts.gateway.oracle;

import java.util.Locale;

/** Patterns by chance that a name may well fit. */
record RandomPattern(Dice dice) {

    /** Returns a pattern that does not start with a wildcard. */
    String of(String name) {
        var pattern = inSomeCase(withWildcards(name));
        return pattern.startsWith("*") ? "a" + pattern : pattern;
    }

    private String withWildcards(String name) {
        return switch (dice.below(5)) {
            case 0 -> name;
            case 1 -> name + "*";
            case 2 -> start(name) + "*";
            case 3 -> start(name) + "*" + end(name);
            default -> start(name) + "**" + end(name) + "*";
        };
    }

    private String inSomeCase(String pattern) {
        return switch (dice.below(4)) {
            case 0 -> pattern.toUpperCase(Locale.ROOT);
            case 1 -> pattern.toLowerCase(Locale.ROOT);
            default -> pattern;
        };
    }

    private String start(String name) {
        int length = name.codePointCount(0, name.length());
        return name.substring(0, name.offsetByCodePoints(0, Math.min(length, 1 + dice.below(4))));
    }

    private String end(String name) {
        int length = name.codePointCount(0, name.length());
        return name.substring(name.offsetByCodePoints(0, length - Math.min(length, dice.below(3))));
    }
}
