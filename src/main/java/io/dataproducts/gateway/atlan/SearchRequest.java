package io.dataproducts.gateway.atlan;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A search, sorted by GUID so that its pages neither overlap nor leave gaps.
 *
 * @param query the Elasticsearch query
 * @param size how many hits at most, 0 to 100
 * @param afterGuid the GUID behind which the page starts, if it is not the first
 * @param attributes Atlan attributes that the hits shall have
 * @param counted whether to count all hits, not just to 10,000
 */
public record SearchRequest(
        JsonNode query, int size, Optional<String> afterGuid, List<String> attributes, boolean counted) {

    /** The first {@code size} hits of a query, not counted. */
    public static SearchRequest of(JsonNode query, int size, List<String> attributes) {
        return new SearchRequest(query, size, Optional.empty(), attributes, false);
    }

    ObjectNode body() {
        var body = AtlanJson.MAPPER.createObjectNode();
        var dsl = body.putObject("dsl");
        dsl.put("from", 0).put("size", size).put("track_total_hits", counted);
        dsl.set("query", query);
        dsl.putArray("sort").addObject().putObject("__guid").put("order", "asc");
        afterGuid.ifPresent(guid -> dsl.putArray("search_after").add(guid));
        var names = body.putArray("attributes");
        attributes.forEach(names::add);
        body.put("suppressLogs", true);
        return body;
    }
}
