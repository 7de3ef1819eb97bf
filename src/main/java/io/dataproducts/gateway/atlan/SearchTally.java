package io.dataproducts.gateway.atlan;

import java.util.Map;

/**
 * What a search found and counted.
 *
 * @param hits a page of the hits
 * @param counts of what the search was asked to count, by name
 */
public record SearchTally(SearchHits hits, Map<String, Long> counts) {}
