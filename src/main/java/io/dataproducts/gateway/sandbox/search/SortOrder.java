package io.dataproducts.gateway.sandbox.search;

import io.dataproducts.gateway.sandbox.search.field.FieldMapping;
import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import io.dataproducts.gateway.sandbox.search.field.SortKey;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.NullNode;

/** The order that a search asks for, best match first if for none. */
record SortOrder(List<SortKey> keys) {

    private static final Set<String> OPTIONS = Set.of("order", "missing", "unmapped_type", "mode");

    static SortOrder of(List<JsonNode> sort, FieldMapping mapping) {
        return new SortOrder(sort.stream().map(step -> key(step, mapping)).toList());
    }

    Sort lucene() {
        return keys.isEmpty()
                ? Sort.RELEVANCE
                : new Sort(keys.stream().map(SortKey::field).toArray(SortField[]::new));
    }

    /** The place after which a page starts, which is past every document with these sort values. */
    FieldDoc after(List<JsonNode> values, int lastDocument) {
        var fields = new @Nullable Object[keys.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = keys.get(i).fromJson().apply(values.get(i));
        }
        return new FieldDoc(lastDocument, Float.NaN, fields);
    }

    List<JsonNode> values(FieldDoc hit) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).toJson().apply(hit.fields[i]))
                .toList();
    }

    private static SortKey key(JsonNode step, FieldMapping mapping) {
        if (step.isString()) {
            return key(step.asString(), step.asString().equals("_score"), false, mapping);
        }
        if (!step.isObject() || step.size() != 1) {
            throw new SearchRefused("malformed sort format, found " + step);
        }
        var name = step.propertyNames().iterator().next();
        var options = step.path(name);
        for (var option : options.propertyNames()) {
            if (!OPTIONS.contains(option)) {
                throw new SearchRefused("[field_sort] unknown field [%s]".formatted(option));
            }
        }
        var order = options.isObject() ? options.path("order").asString("asc") : options.asString();
        return key(
                name,
                descending(order),
                options.path("missing").asString("_last").equals("_first"),
                mapping);
    }

    private static boolean descending(String order) {
        return switch (order) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw new SearchRefused("Unknown SortOrder [%s]".formatted(order));
        };
    }

    private static SortKey key(String name, boolean descending, boolean missingFirst, FieldMapping mapping) {
        return switch (name) {
            case "_score" ->
                new SortKey(
                        new SortField(null, SortField.Type.SCORE, !descending),
                        SortOrder::number,
                        JsonNode::floatValue);
            case "_doc" ->
                new SortKey(new SortField(null, SortField.Type.DOC, descending), SortOrder::number, JsonNode::intValue);
            default ->
                mapping.find(name)
                        .orElseThrow(() ->
                                new SearchRefused("No mapping found for [%s] in order to sort on".formatted(name)))
                        .sortKey(descending, missingFirst);
        };
    }

    private static JsonNode number(@Nullable Object value) {
        return value instanceof Number number ? DoubleNode.valueOf(number.doubleValue()) : NullNode.getInstance();
    }
}
