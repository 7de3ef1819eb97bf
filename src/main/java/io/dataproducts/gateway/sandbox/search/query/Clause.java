package io.dataproducts.gateway.sandbox.search.query;

import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import java.util.Set;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;

/**
 * The body of a query clause: its kind and its options, of which every unknown one is refused.
 *
 * @param kind for example {@code term}
 */
record Clause(String kind, JsonNode body) {

    private static final Set<String> COMMON = Set.of("boost", "_name");

    Clause {
        if (!body.isObject()) {
            throw new SearchRefused("[%s] query malformed, no start_object after query name".formatted(kind));
        }
    }

    /** Refuses every option but {@code known} and those that all clauses have. */
    Clause allowing(Set<String> known) {
        for (var key : body.propertyNames()) {
            if (!known.contains(key) && !COMMON.contains(key)) {
                throw new SearchRefused("[%s] query does not support [%s]".formatted(kind, key));
            }
        }
        return this;
    }

    /** The one field that the clause is about, where nothing else may stand beside it. */
    String onlyField() {
        if (body.size() != 1) {
            throw new SearchRefused("[%s] query expects one field, found %s".formatted(kind, body.propertyNames()));
        }
        return body.propertyNames().iterator().next();
    }

    /** The one field that the clause is about, with options beside it. */
    String fieldName() {
        var names = body.propertyNames().stream()
                .filter(key -> !COMMON.contains(key))
                .toList();
        if (names.size() != 1) {
            throw new SearchRefused("[%s] query expects one field, found %s".formatted(kind, names));
        }
        return names.getFirst();
    }

    JsonNode required(String key) {
        if (!body.has(key)) {
            throw new SearchRefused("[%s] requires '%s' element".formatted(kind, key));
        }
        return body.path(key);
    }

    boolean flag(String key) {
        return body.path(key).asBoolean(false);
    }

    Query boosted(Query query) {
        return body.has("boost") ? new BoostQuery(query, boost()) : query;
    }

    private float boost() {
        var boost = body.path("boost");
        return (float) boost.asDoubleOpt().stream()
                .filter(factor -> factor >= 0)
                .findFirst()
                .orElseThrow(() -> new SearchRefused("[%s] failed to parse [boost] %s".formatted(kind, boost)));
    }
}
