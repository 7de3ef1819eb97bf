package io.dataproducts.gateway.sandbox.search;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a search found.
 *
 * @param count how many documents match, at most what {@code track_total_hits} allows; -1 if not to be counted
 * @param aggregations empty if none were asked for
 */
public record SearchResult(List<Hit> hits, long count, ObjectNode aggregations) {

    public SearchResult {
        hits = List.copyOf(hits);
    }
}
