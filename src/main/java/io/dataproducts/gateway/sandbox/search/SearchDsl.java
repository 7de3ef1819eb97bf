package io.dataproducts.gateway.sandbox.search;

import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The body of a search as Elasticsearch takes it.
 *
 * @param query the query clause; missing for all documents
 * @param searchAfter sort values of the last hit of the page before; empty for the first page
 * @param trackTotalHits the most hits to count; -1 for none
 */
public record SearchDsl(
        JsonNode query,
        int from,
        int size,
        List<JsonNode> sort,
        List<JsonNode> searchAfter,
        long trackTotalHits,
        JsonNode aggregations) {

    /** The greatest {@code from} and {@code size} together. */
    private static final int RESULT_WINDOW = 10_000;

    private static final int DEFAULT_SIZE = 10;
    private static final Set<String> KEYS = Set.of(
            "query",
            "from",
            "size",
            "sort",
            "search_after",
            "track_total_hits",
            "aggs",
            "aggregations",
            "_source",
            "track_scores",
            "timeout");

    /** Reads {@code dsl}, and refuses what the index would. */
    public static SearchDsl of(JsonNode dsl) {
        for (var key : dsl.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new SearchRefused(
                        "Unknown key for a %s in [%s].".formatted(dsl.path(key).getNodeType(), key));
            }
        }
        return new SearchDsl(
                dsl.path("query"),
                Math.max(0, number(dsl, "from", 0)),
                number(dsl, "size", DEFAULT_SIZE),
                list(dsl.path("sort")),
                list(dsl.path("search_after")),
                limit(dsl.path("track_total_hits")),
                dsl.has("aggs") ? dsl.path("aggs") : dsl.path("aggregations"));
    }

    public SearchDsl {
        if (size < 0) {
            throw new SearchRefused("[size] parameter cannot be negative, found [%d]".formatted(size));
        }
        if ((long) from + size > RESULT_WINDOW) {
            throw new SearchRefused(
                    "Result window is too large, from + size must be less than or equal to: [%d] but was [%d]"
                            .formatted(RESULT_WINDOW, (long) from + size));
        }
        if (!searchAfter.isEmpty() && from > 0) {
            throw new SearchRefused("`from` parameter must be set to 0 when `search_after` is used.");
        }
        if (!searchAfter.isEmpty() && searchAfter.size() != sort.size()) {
            throw new SearchRefused(
                    "search_after has %d value(s) but sort has %d.".formatted(searchAfter.size(), sort.size()));
        }
    }

    private static int number(JsonNode dsl, String key, int otherwise) {
        var value = dsl.path(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        return value.asIntOpt().orElseThrow(() -> new SearchRefused("[%s] must be a number".formatted(key)));
    }

    private static long limit(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? Long.MAX_VALUE : -1;
        }
        return value.asLong(RESULT_WINDOW);
    }

    private static List<JsonNode> list(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().toList();
        }
        return value.isMissingNode() || value.isNull() ? List.of() : List.of(value);
    }
}
