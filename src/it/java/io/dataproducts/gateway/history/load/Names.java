package io.dataproducts.gateway.history.load;

import java.util.List;

/** The names over which callers compete: 100 in each domain. */
record Names(List<String> domains) {

    private static final int COUNT = 100;
    private static final int SPREAD = 7_919;

    /** A name in a domain. */
    record Slot(String domain, String name) {}

    Slot slot(int pick) {
        int place = Math.floorMod(pick, COUNT * domains.size());
        return new Slot(domains.get(place / COUNT), name(place));
    }

    /** The slot that all callers go for who have come equally far. */
    Slot hot(int progress) {
        return slot(progress / 2 * SPREAD);
    }

    String name(int pick) {
        return "Product %02d".formatted(Math.floorMod(pick, COUNT));
    }
}
