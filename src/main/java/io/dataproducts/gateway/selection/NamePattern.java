package io.dataproducts.gateway.selection;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The pattern of a name: {@code *} stands for any characters, everything else for itself. */
final class NamePattern {

    private NamePattern() {}

    static ObjectNode clause(String pattern) {
        return pattern.contains("*")
                ? Clauses.wildcard(Fields.NAME, escape(pattern))
                : Clauses.texts(Fields.NAME, List.of(pattern));
    }

    /** Returns the pattern that the search's wildcard stands for, unless it says what a pattern cannot. */
    static Optional<String> ofWildcard(String wildcard) {
        var pattern = new StringBuilder();
        for (int i = 0; i < wildcard.length(); i++) {
            char c = wildcard.charAt(i);
            boolean escaped = c == '\\' && i + 1 < wildcard.length();
            char meant = escaped ? wildcard.charAt(++i) : c;
            if (escaped ? !isNeeded(meant) : meant == '?') {
                return Optional.empty();
            }
            pattern.append(meant);
        }
        return Optional.of(pattern.toString());
    }

    /** Other characters stand for themselves without an escape; with one, the index does not lower-case them. */
    private static boolean isNeeded(char escaped) {
        return escaped == '\\' || escaped == '?';
    }

    /** Returns the pattern of a name without any wildcard, unless it has a star. */
    static Optional<String> ofText(String name) {
        return Optional.of(name).filter(text -> !text.contains("*"));
    }

    private static String escape(String pattern) {
        return pattern.replace("\\", "\\\\").replace("?", "\\?");
    }
}
