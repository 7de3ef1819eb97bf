package io.dataproducts.gateway.atlan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Atlan's search over its index, which lags about a second behind what reads by GUID see. */
public class SearchClient {

    private static final int LARGEST_PAGE = 100;
    private static final int MOST_TYPES = 200;
    private static final String AGGREGATION = "clause";

    private final AtlanHttp http;

    SearchClient(AtlanHttp http) {
        this.http = http;
    }

    /**
     * Finds a page of entities.
     *
     * <p>Source: {@code POST /api/meta/search/indexsearch}.
     *
     * @throws AtlanException.Unreadable also when Atlan's search runs out of time
     */
    public SearchHits search(SearchRequest request) {
        return hits(http.exchange(AtlanCall.search(request.body())), request);
    }

    private static SearchHits hits(JsonNode json, SearchRequest request) {
        var hits = StreamSupport.stream(json.path("entities").spliterator(), false)
                .map(AtlanEntity::new)
                .toList();
        var last = hits.size() < request.size() || hits.isEmpty()
                ? Optional.<String>empty()
                : Optional.of(hits.getLast().guid());
        var readable = hits.stream().filter(hit -> !hit.isScrubbed()).toList();
        return new SearchHits(readable, request.counted() ? number(json.path("approximateCount")) : 0, last);
    }

    /** Finds every entity that matches, page by page; for queries that match a bounded number. */
    public List<AtlanEntity> searchAll(JsonNode query, List<String> attributes) {
        var all = new ArrayList<AtlanEntity>();
        Optional<String> after = Optional.empty();
        do {
            var page = search(new SearchRequest(query, LARGEST_PAGE, after, attributes, false));
            all.addAll(page.entities());
            after = page.lastGuid();
        } while (after.isPresent());
        return all;
    }

    /**
     * Counts the hits of each of several clauses within a query, with one search.
     *
     * @param clauses by names of the caller's choice
     * @return the count of each clause, by the same names
     */
    public Map<String, Long> count(JsonNode query, Map<String, JsonNode> clauses) {
        return tally(SearchRequest.of(query, 0, List.of()), clauses).counts();
    }

    /** Finds a page of entities, and counts the hits of each of several clauses within its query. */
    public SearchTally tally(SearchRequest request, Map<String, JsonNode> clauses) {
        var body = request.body();
        var names = List.copyOf(clauses.keySet());
        var aggregations = body.withObject("/dsl/aggregations");
        for (int i = 0; i < names.size(); i++) {
            aggregations.putObject(AGGREGATION + i).set("filter", clauses.get(names.get(i)));
        }
        var json = http.exchange(AtlanCall.search(body));
        var counts = new LinkedHashMap<String, Long>();
        for (int i = 0; i < names.size(); i++) {
            counts.put(
                    names.get(i),
                    json.at("/aggregations/%s%d/doc_count".formatted(AGGREGATION, i))
                            .asLong(0));
        }
        return new SearchTally(hits(json, request), counts);
    }

    /**
     * Finds a page of entities, and counts all hits by type.
     *
     * @return counts by the type's name in lower case, as the index has it
     */
    public SearchTally tallyByType(SearchRequest request) {
        var body = request.body();
        body.withObject("/dsl/aggregations/types/terms")
                .put("field", "__typeName.keyword")
                .put("size", MOST_TYPES);
        var json = http.exchange(AtlanCall.search(body));
        var counts = new LinkedHashMap<String, Long>();
        json.at("/aggregations/types/buckets")
                .forEach(bucket -> counts.put(
                        bucket.path("key").asString(""),
                        bucket.path("doc_count").asLong(0)));
        return new SearchTally(hits(json, request), counts);
    }

    /** A count that is missing is not zero: what depends on it must not go on. */
    private static long number(JsonNode count) {
        if (!count.isIntegralNumber()) {
            throw new AtlanException.Unreadable("search", "a count is missing", false, null, null);
        }
        return count.asLong();
    }
}
