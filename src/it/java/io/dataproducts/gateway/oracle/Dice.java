package io.dataproducts.gateway.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Choices that come out the same for the same seed. */
record Dice(Random random) {

    int below(int end) {
        return random.nextInt(end);
    }

    boolean hasLuck(int percent) {
        return below(100) < percent;
    }

    <V> V one(List<V> values) {
        return values.get(below(values.size()));
    }

    /** Returns some of the values, or none. */
    <V> List<V> some(List<V> values, int atMost) {
        var chosen = new ArrayList<V>();
        int count = values.isEmpty() ? 0 : below(atMost + 1);
        for (int i = 0; i < count; i++) {
            chosen.add(one(values));
        }
        return chosen.stream().distinct().toList();
    }
}
