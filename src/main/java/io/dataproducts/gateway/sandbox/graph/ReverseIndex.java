package io.dataproducts.gateway.sandbox.graph;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the entities that have a key, for example that refer to another entity. */
final class ReverseIndex {

    private final Map<String, Set<String>> guidsByKey = new ConcurrentHashMap<>();

    void add(String key, String guid) {
        guidsByKey.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(guid);
    }

    void remove(String key, String guid) {
        guidsByKey.getOrDefault(key, Set.of()).remove(guid);
    }

    Set<String> guids(String key) {
        return guidsByKey.getOrDefault(key, Set.of());
    }
}
