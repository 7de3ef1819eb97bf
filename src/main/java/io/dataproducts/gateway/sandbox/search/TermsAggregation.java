package io.dataproducts.gateway.sandbox.search;

import io.dataproducts.gateway.sandbox.search.field.FieldMapping;
import io.dataproducts.gateway.sandbox.search.field.Flag;
import io.dataproducts.gateway.sandbox.search.field.SearchField;
import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts documents by the values of a field.
 *
 * @param field the field; absent if the index has none of that name, which makes no buckets
 * @param size the most buckets
 */
record TermsAggregation(
        Optional<SearchField> field, int size, long minimum, Comparator<Map.Entry<JsonNode, Long>> order) {

    private static final Comparator<Map.Entry<JsonNode, Long>> BY_KEY = TermsAggregation::compareKeys;
    private static final Comparator<Map.Entry<JsonNode, Long>> BY_COUNT = Map.Entry.comparingByValue();
    private static final Set<String> OPTIONS = Set.of("field", "size", "order", "min_doc_count", "shard_size");
    private static final int DEFAULT_SIZE = 10;

    static TermsAggregation of(JsonNode body, FieldMapping mapping) {
        for (var option : body.propertyNames()) {
            if (!OPTIONS.contains(option)) {
                throw new SearchRefused("[terms] unknown field [%s]".formatted(option));
            }
        }
        return new TermsAggregation(
                mapping.find(body.path("field").asString()),
                body.path("size").asInt(DEFAULT_SIZE),
                body.path("min_doc_count").asLong(1),
                order(body.path("order")));
    }

    ObjectNode count(Query query, IndexSearcher searcher) throws IOException {
        var counts = counts(query, searcher);
        var buckets = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= minimum)
                .sorted(order)
                .limit(size)
                .toList();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long shown = buckets.stream().mapToLong(Map.Entry::getValue).sum();
        var result = JsonNodeFactory.instance.objectNode();
        result.put("doc_count_error_upper_bound", 0).put("sum_other_doc_count", all - shown);
        var array = result.putArray("buckets");
        buckets.forEach(bucket -> array.add(bucket(bucket)));
        return result;
    }

    /** Finds the documents of the bucket with this key. */
    Query query(JsonNode key) {
        var value = field.filter(Flag.class::isInstance).isPresent() ? BooleanNode.valueOf(key.asLong() == 1) : key;
        return field.map(found -> found.term(value, false)).orElse(MatchNoDocsQuery.INSTANCE);
    }

    private Map<JsonNode, Long> counts(Query query, IndexSearcher searcher) throws IOException {
        var counts = new HashMap<JsonNode, Long>();
        if (field.isPresent()) {
            searcher.search(query, new ValueCounter(field.get(), counts));
        }
        return counts;
    }

    private ObjectNode bucket(Map.Entry<JsonNode, Long> entry) {
        var bucket = JsonNodeFactory.instance.objectNode();
        bucket.set("key", entry.getKey());
        if (field.filter(Flag.class::isInstance).isPresent()) {
            bucket.put("key_as_string", entry.getKey().asLong() == 1 ? "true" : "false");
        }
        return bucket.put("doc_count", entry.getValue());
    }

    private static Comparator<Map.Entry<JsonNode, Long>> order(JsonNode order) {
        if (order.isMissingNode()) {
            return BY_COUNT.reversed().thenComparing(BY_KEY);
        }
        var name = order.propertyNames().stream().findFirst().orElse("");
        var byName = name.equals("_key") ? BY_KEY : BY_COUNT;
        var descending = order.path(name).asString().equals("desc");
        return (descending ? byName.reversed() : byName).thenComparing(BY_KEY);
    }

    private static int compareKeys(Map.Entry<JsonNode, Long> first, Map.Entry<JsonNode, Long> second) {
        return first.getKey().isNumber()
                ? Double.compare(first.getKey().doubleValue(), second.getKey().doubleValue())
                : first.getKey().asString().compareTo(second.getKey().asString());
    }
}
