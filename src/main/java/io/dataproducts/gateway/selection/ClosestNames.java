package io.dataproducts.gateway.selection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that a caller may have meant. */
public final class ClosestNames {

    private static final int MOST = 5;

    private ClosestNames() {}

    /**
     * Finds the known names that are like {@code wanted}, best first, {@value #MOST} at most: those that begin alike,
     * and those that differ in few characters; case does not matter.
     */
    public static List<String> of(String wanted, Collection<String> known) {
        var lower = wanted.toLowerCase(Locale.ROOT);
        return known.stream()
                .distinct()
                .filter(name -> isClose(lower, name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.<String>comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean isClose(String wanted, String name) {
        boolean beginsAlike =
                !wanted.isEmpty() && (name.startsWith(wanted) || (!name.isEmpty() && wanted.startsWith(name)));
        return beginsAlike || distance(wanted, name) <= Math.max(2, wanted.length() / 3);
    }

    /** How many characters must be inserted, removed or replaced to make one text of the other. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
