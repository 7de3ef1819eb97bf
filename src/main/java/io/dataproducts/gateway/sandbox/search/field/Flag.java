package io.dataproducts.gateway.sandbox.search.field;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;

/** A field that holds true or false. */
public record Flag(String name) implements SearchField {

    @Override
    public boolean add(Document document, JsonNode value) {
        document.add(new LongField(name, number(value), Store.NO));
        return true;
    }

    @Override
    public Query term(JsonNode value, boolean ignoreCase) {
        return LongField.newExactQuery(name, number(value));
    }

    @Override
    public Query terms(List<JsonNode> values) {
        return NumberTerms.anyOf(values, value -> term(value, false));
    }

    @Override
    public Query range(Range range) {
        return NumberRange.whole(
                name, new Range(bound(range.lower()), range.withLower(), bound(range.upper()), range.withUpper()));
    }

    @Override
    public Query prefix(String prefix, boolean ignoreCase) {
        throw NumberTerms.notText("prefix", name, "boolean");
    }

    @Override
    public Query wildcard(String pattern, boolean ignoreCase) {
        throw NumberTerms.notText("wildcard", name, "boolean");
    }

    @Override
    public SortKey sortKey(boolean descending, boolean missingFirst) {
        return NumberSort.whole(name, descending, missingFirst);
    }

    @Override
    public DocumentValues values(LeafReader reader) throws IOException {
        return NumberTerms.values(reader, name, LongNode::valueOf);
    }

    private @Nullable JsonNode bound(@Nullable JsonNode value) {
        return value == null ? null : LongNode.valueOf(number(value));
    }

    private static long number(JsonNode value) {
        return switch (value.isValueNode() ? value.asString() : "?") {
            case "true" -> 1;
            case "false", "" -> 0;
            default ->
                throw new SearchRefused(
                        "Can't parse boolean value [%s], expected [true] or [false]".formatted(value.asString()));
        };
    }
}
