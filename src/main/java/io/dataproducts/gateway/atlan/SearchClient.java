package io.dataproducts.gateway.atlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Atlan's search over its index, which lags about a second behind what reads by GUID see. */
public class SearchClient {

    private static final int LARGEST_PAGE = 100;

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
        var json = http.exchange(AtlanCall.search(request.body()));
        var hits = StreamSupport.stream(json.path("entities").spliterator(), false)
                .map(AtlanEntity::new)
                .toList();
        var last = hits.size() < request.size() || hits.isEmpty()
                ? Optional.<String>empty()
                : Optional.of(hits.getLast().guid());
        var readable = hits.stream().filter(hit -> !hit.isScrubbed()).toList();
        return new SearchHits(readable, json.path("approximateCount").asLong(0), last);
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
}
