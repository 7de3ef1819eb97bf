package io.dataproducts.gateway.sandbox.search.field;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * A field that holds whole texts.
 *
 * @param lowerCased whether it ignores case, by lower-casing what it stores and what it is asked for
 * @param ignoreAbove the most characters of a text that it keeps
 */
public record Keyword(String name, boolean lowerCased, int ignoreAbove) implements StringTerms {

    /** What the index keeps of a text unless the field says otherwise. */
    public static final int DEFAULT_IGNORE_ABOVE = 5120;

    public static Keyword exact(String name) {
        return new Keyword(name, false, DEFAULT_IGNORE_ABOVE);
    }

    public static Keyword lowerCased(String name) {
        return new Keyword(name, true, DEFAULT_IGNORE_ABOVE);
    }

    @Override
    public String normalise(String text) {
        return lowerCased ? lowerCase(text) : text;
    }

    /** Character by character, as the index does it: a sigma at the end of a word is like any other. */
    private static String lowerCase(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public boolean add(Document document, JsonNode value) {
        var text = StringTerms.text(value);
        if (text.length() > ignoreAbove) {
            return false;
        }
        document.add(new KeywordField(name, normalise(text), Store.NO));
        return true;
    }

    @Override
    public SortKey sortKey(boolean descending, boolean missingFirst) {
        var selector = descending ? SortedSetSelector.Type.MAX : SortedSetSelector.Type.MIN;
        // Lucene turns "first" and "last" round when the order is reversed.
        var missing = missingFirst == descending ? SortField.STRING_LAST : SortField.STRING_FIRST;
        var field = new SortedSetSortField(name, descending, selector, missing);
        return new SortKey(field, Keyword::json, value -> value.isNull() ? null : bytes(value));
    }

    private BytesRef bytes(JsonNode value) {
        return new BytesRef(normalise(StringTerms.text(value)));
    }

    private static JsonNode json(@Nullable Object value) {
        return value instanceof BytesRef bytes ? StringNode.valueOf(bytes.utf8ToString()) : NullNode.getInstance();
    }

    @Override
    public DocumentValues values(LeafReader reader) throws IOException {
        var values = DocValues.getSortedSet(reader, name);
        return document -> {
            if (!values.advanceExact(document)) {
                return List.of();
            }
            var found = new ArrayList<JsonNode>();
            for (int i = 0; i < values.docValueCount(); i++) {
                found.add(StringNode.valueOf(values.lookupOrd(values.nextOrd()).utf8ToString()));
            }
            return found;
        };
    }
}
