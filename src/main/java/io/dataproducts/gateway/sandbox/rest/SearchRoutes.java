package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.search.Hit;
import io.dataproducts.gateway.sandbox.search.SearchDsl;
import io.dataproducts.gateway.sandbox.search.SearchIndex;
import io.dataproducts.gateway.sandbox.search.SearchResult;
import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The search, {@code POST /search/indexsearch}. */
final class SearchRoutes {

    private final Graph graph;
    private final SearchIndex index;
    private final HeaderJson headers;
    private final HitAttributes attributes;

    SearchRoutes(Graph graph, SearchIndex index, HeaderJson headers, HitAttributes attributes) {
        this.graph = graph;
        this.index = index;
        this.headers = headers;
        this.attributes = attributes;
    }

    /** Runs the search in {@code body}. Without a hit the answer has no {@code entities}. */
    ObjectNode search(JsonNode body) {
        var dsl = body.path("dsl");
        if (!dsl.isObject()) {
            throw AtlasErrorCode.BAD_REQUEST.with("Invalid search query");
        }
        try {
            return answer(body, index.search(SearchDsl.of(dsl)));
        } catch (SearchRefused e) {
            throw AtlasErrorCode.INDEX_SEARCH_FAILED.with(String.valueOf(e.getMessage()));
        }
    }

    private ObjectNode answer(JsonNode body, SearchResult result) {
        var answer = Json.object().put("queryType", "INDEX");
        answer.set("searchParameters", echo(body));
        for (var hit : result.hits()) {
            // A hit that the graph no longer has is skipped, so a page may be short.
            graph.find(hit.guid()).ifPresent(entity -> add(answer, entity, hit, body));
        }
        answer.put("approximateCount", result.count());
        if (!result.aggregations().isEmpty()) {
            answer.set("aggregations", result.aggregations());
        }
        return answer;
    }

    private void add(ObjectNode answer, Entity entity, Hit hit, JsonNode body) {
        var found = attributes.of(entity, texts(body.path("attributes")), texts(body.path("relationAttributes")));
        var header = headers.with(entity, found);
        if (body.path("excludeClassifications").asBoolean(false)) {
            header.remove("classifications");
            if (!body.path("includeClassificationNames").asBoolean(false)) {
                header.remove("classificationNames");
            }
        }
        if (body.path("excludeMeanings").asBoolean(false)) {
            header.remove(List.of("meanings", "meaningNames"));
        }
        answer.withArrayProperty("entities").add(header);
        if (body.path("showSearchMetadata").asBoolean(false)) {
            addMetadata(answer, hit);
        }
        if (body.path("showSearchScore").asBoolean(false)) {
            answer.withObjectProperty("searchScore").put(hit.guid(), hit.score());
        }
    }

    private static void addMetadata(ObjectNode answer, Hit hit) {
        var metadata = answer.withObjectProperty("searchMetadata").putObject(hit.guid());
        metadata.putObject("highlights");
        ArrayNode sort = metadata.putArray("sort");
        hit.sort().forEach(sort::add);
    }

    private static ObjectNode echo(JsonNode body) {
        var echo = ((ObjectNode) body).deepCopy();
        return echo.put("query", Json.text(body.path("dsl")));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
