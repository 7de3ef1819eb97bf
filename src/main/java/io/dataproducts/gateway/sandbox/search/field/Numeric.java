package io.dataproducts.gateway.sandbox.search.field;

import java.io.IOException;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.NumericUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;

/**
 * A field that holds numbers.
 *
 * @param whole whether they are whole numbers of 64 bits, else floating point numbers of 64 bits
 */
public record Numeric(String name, boolean whole) implements SearchField {

    @Override
    public boolean add(Document document, JsonNode value) {
        var number = NumberTerms.read(name, value);
        document.add(
                whole
                        ? new LongField(name, number.longValue(), Store.NO)
                        : new DoubleField(name, number.doubleValue(), Store.NO));
        return true;
    }

    @Override
    public Query term(JsonNode value, boolean ignoreCase) {
        if (ignoreCase) {
            throw NumberTerms.notText("case insensitive", name, type());
        }
        return range(new Range(value, true, value, true));
    }

    @Override
    public Query terms(List<JsonNode> values) {
        return NumberTerms.anyOf(values, value -> term(value, false));
    }

    @Override
    public Query range(Range range) {
        return whole ? NumberRange.whole(name, range) : NumberRange.decimal(name, range);
    }

    @Override
    public Query prefix(String prefix, boolean ignoreCase) {
        throw NumberTerms.notText("prefix", name, type());
    }

    @Override
    public Query wildcard(String pattern, boolean ignoreCase) {
        throw NumberTerms.notText("wildcard", name, type());
    }

    @Override
    public SortKey sortKey(boolean descending, boolean missingFirst) {
        return whole
                ? NumberSort.whole(name, descending, missingFirst)
                : NumberSort.decimal(name, descending, missingFirst);
    }

    @Override
    public DocumentValues values(LeafReader reader) throws IOException {
        LongFunction<JsonNode> json =
                whole ? LongNode::valueOf : bits -> DoubleNode.valueOf(NumericUtils.sortableLongToDouble(bits));
        return NumberTerms.values(reader, name, json);
    }

    private String type() {
        return whole ? "long" : "double";
    }
}
