package io.dataproducts.gateway.selection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Copies of collections that keep their order. */
final class Lists {

    private Lists() {}

    /** @throws IllegalArgumentException if the list is empty */
    static <V> List<V> some(List<V> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no value");
        }
        return List.copyOf(values);
    }

    /** @throws IllegalArgumentException if a map is empty */
    static <V> Map<String, Map<String, V>> copyOf(Map<String, Map<String, V>> maps) {
        var copy = new LinkedHashMap<String, Map<String, V>>();
        maps.forEach((key, inner) -> copy.put(key, Collections.unmodifiableMap(new LinkedHashMap<>(inner))));
        if (copy.isEmpty() || copy.values().stream().anyMatch(Map::isEmpty)) {
            throw new IllegalArgumentException("no value");
        }
        return Collections.unmodifiableMap(copy);
    }

    /** Returns the values of both, each once. */
    static <V> List<V> union(List<V> first, List<V> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
