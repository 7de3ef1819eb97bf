package io.dataproducts.gateway.sandbox.type;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The values that each enumeration allows. */
record Enumerations(Map<String, Set<String>> byName) {

    static Enumerations of(JsonNode definitions) {
        var byName = new HashMap<String, Set<String>>();
        for (var definition : definitions) {
            var values = new LinkedHashSet<String>();
            definition
                    .path("elementDefs")
                    .forEach(element -> values.add(element.path("value").asString()));
            byName.put(definition.path("name").asString(), values);
        }
        return new Enumerations(byName);
    }

    Set<String> values(String name) {
        return byName.getOrDefault(name, Set.of());
    }
}
