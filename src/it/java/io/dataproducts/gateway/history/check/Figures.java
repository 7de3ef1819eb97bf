package io.dataproducts.gateway.history.check;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts and durations, in the order in which they are to be read. */
final class Figures {

    private final Map<String, Object> all = new LinkedHashMap<>();

    Figures count(String name, long count) {
        all.put(name, count);
        return this;
    }

    /** Adds how many durations there are, and in seconds their median and the longest. */
    Figures durations(String name, List<Duration> durations) {
        count(name, durations.size());
        var sorted = durations.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            all.put(name + ", median s", seconds(sorted.get(sorted.size() / 2)));
            all.put(name + ", longest s", seconds(sorted.getLast()));
        }
        return this;
    }

    Map<String, Object> map() {
        return all;
    }

    static double seconds(Duration duration) {
        return Math.round(duration.toMillis() / 10.0) / 100.0;
    }
}
