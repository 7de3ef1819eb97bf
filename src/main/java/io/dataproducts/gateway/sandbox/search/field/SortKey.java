package io.dataproducts.gateway.sandbox.search.field;

import java.util.function.Function;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One step of a sort order.
 *
 * @param field how Lucene sorts
 * @param toJson what a hit shows as its sort value
 * @param fromJson what a {@code search_after} value means to Lucene
 */
public record SortKey(
        SortField field, Function<@Nullable Object, JsonNode> toJson, Function<JsonNode, @Nullable Object> fromJson) {}
