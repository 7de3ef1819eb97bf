package io.dataproducts.gateway.preview;

import io.dataproducts.gateway.atlan.Queries;
import io.dataproducts.gateway.atlan.SearchClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Counts the active assets that several clauses match, with one search for all. */
@Component
class AssetCounts {

    static final JsonNode ACTIVE = Queries.term("__state", "ACTIVE");

    private final SearchClient search;

    AssetCounts(SearchClient search) {
        this.search = search;
    }

    /** The active assets that carry the tag with this hashed name, directly or by propagation. */
    static JsonNode tagged(String id) {
        return Queries.any(Queries.term("__traitNames", id), Queries.term("__propagatedTraitNames", id));
    }

    /** Counts for each item the active assets that its clause matches. */
    <T> ToLongFunction<T> by(List<T> items, Function<T, JsonNode> clause) {
        if (items.isEmpty()) {
            return _ -> 0;
        }
        var clauses = new LinkedHashMap<String, JsonNode>();
        for (int i = 0; i < items.size(); i++) {
            clauses.put(String.valueOf(i), clause.apply(items.get(i)));
        }
        var counts = search.count(ACTIVE, clauses);
        return item -> counts.getOrDefault(String.valueOf(items.indexOf(item)), 0L);
    }
}
