package io.dataproducts.gateway.selection;

import java.util.Collection;
import java.util.List;

/** The known names that somebody who wrote an unknown one may have meant. */
public final class ClosestNames {

    /** The most names that are offered. */
    public static final int MAX = 5;

    private ClosestNames() {}

    /**
     * Returns the names closest to {@code wanted}, best first: the same in another case, those it starts, those a few
     * typing errors away.
     */
    public static List<String> of(String wanted, Collection<String> known) {
        return List.of();
    }
}
