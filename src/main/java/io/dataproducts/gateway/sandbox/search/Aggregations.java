package io.dataproducts.gateway.sandbox.search;

import io.dataproducts.gateway.sandbox.search.field.FieldMapping;
import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import io.dataproducts.gateway.sandbox.search.query.QueryReader;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The aggregations {@code terms}, {@code filter} and {@code filters}, each of which may hold others. */
final class Aggregations {

    private static final Set<String> NESTED = Set.of("aggs", "aggregations", "meta");

    private final QueryReader queries;
    private final FieldMapping mapping;

    Aggregations(QueryReader queries, FieldMapping mapping) {
        this.queries = queries;
        this.mapping = mapping;
    }

    /** Counts what {@code query} finds by each of the named {@code aggregations}. */
    ObjectNode of(JsonNode aggregations, Query query, IndexSearcher searcher) throws IOException {
        var results = JsonNodeFactory.instance.objectNode();
        for (var name : aggregations.propertyNames()) {
            results.set(name, one(aggregations.path(name), query, searcher));
        }
        return results;
    }

    private ObjectNode one(JsonNode aggregation, Query query, IndexSearcher searcher) throws IOException {
        var kinds = aggregation.propertyNames().stream()
                .filter(key -> !NESTED.contains(key))
                .toList();
        if (kinds.size() != 1) {
            throw new SearchRefused("Expected one aggregation type but found " + kinds);
        }
        var body = aggregation.path(kinds.getFirst());
        var nested = aggregation.has("aggs") ? aggregation.path("aggs") : aggregation.path("aggregations");
        return switch (kinds.getFirst()) {
            case "filter" -> bucket(both(query, queries.read(body)), nested, searcher);
            case "filters" -> filters(body.path("filters"), query, nested, searcher);
            case "terms" -> terms(body, query, nested, searcher);
            default -> throw new SearchRefused("Unknown aggregation type [%s]".formatted(kinds.getFirst()));
        };
    }

    private ObjectNode filters(JsonNode filters, Query query, JsonNode nested, IndexSearcher searcher)
            throws IOException {
        var result = JsonNodeFactory.instance.objectNode();
        if (filters.isArray()) {
            var buckets = result.putArray("buckets");
            for (var filter : filters) {
                buckets.add(bucket(both(query, queries.read(filter)), nested, searcher));
            }
            return result;
        }
        var buckets = result.putObject("buckets");
        for (var name : filters.propertyNames()) {
            buckets.set(name, bucket(both(query, queries.read(filters.path(name))), nested, searcher));
        }
        return result;
    }

    private ObjectNode terms(JsonNode body, Query query, JsonNode nested, IndexSearcher searcher) throws IOException {
        var terms = TermsAggregation.of(body, mapping);
        var result = terms.count(query, searcher);
        for (var bucket : result.path("buckets")) {
            var inBucket = both(query, terms.query(bucket.path("key")));
            ((ObjectNode) bucket).setAll(of(nested, inBucket, searcher));
        }
        return result;
    }

    private ObjectNode bucket(Query query, JsonNode nested, IndexSearcher searcher) throws IOException {
        var bucket = JsonNodeFactory.instance.objectNode().put("doc_count", searcher.count(query));
        return bucket.setAll(of(nested, query, searcher));
    }

    private static Query both(Query first, Query second) {
        return new BooleanQuery.Builder()
                .add(first, Occur.FILTER)
                .add(second, Occur.FILTER)
                .build();
    }
}
