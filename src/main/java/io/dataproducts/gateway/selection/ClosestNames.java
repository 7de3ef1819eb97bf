package io.dataproducts.gateway.selection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known names that somebody who wrote an unknown one may have meant. */
public final class ClosestNames {

    /** The most names that are offered. */
    public static final int MAX = 5;

    /** Only so many characters are compared, since a caller's text may be very long. */
    private static final int COMPARED = 64;

    private ClosestNames() {}

    /**
     * Returns the names closest to {@code wanted}, at most {@value #MAX}, best first: the same in another case, then
     * those of which one starts with the other, then those that a few typing errors tell apart, at most one in three
     * characters.
     */
    public static List<String> of(String wanted, Collection<String> known) {
        var text = folded(wanted);
        return known.stream()
                .distinct()
                .map(name -> new Candidate(name, distance(text, folded(name))))
                .filter(candidate -> candidate.distance <= 1 + (text.length() + 2) / 3)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MAX)
                .map(Candidate::name)
                .toList();
    }

    private record Candidate(String name, int distance) {}

    private static String folded(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(lower.length(), COMPARED));
    }

    /** 0 for the same, 1 for a beginning, and one more than the number of edits for others. */
    private static int distance(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        boolean prefix = !one.isEmpty() && !other.isEmpty() && (one.startsWith(other) || other.startsWith(one));
        return prefix ? 1 : 1 + edits(one, other);
    }

    /** Counts the characters to insert, remove or replace, two of them swapped counting as two. */
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
