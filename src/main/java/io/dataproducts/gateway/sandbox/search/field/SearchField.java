package io.dataproducts.gateway.sandbox.search.field;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;

/** One field of the index: what it stores of a value, and the queries it answers. */
public sealed interface SearchField permits StringTerms, Numeric, Flag, Moment {

    String name();

    /** Adds {@code value} to {@code document} and says whether it was kept. */
    boolean add(Document document, JsonNode value);

    Query term(JsonNode value, boolean ignoreCase);

    Query terms(List<JsonNode> values);

    Query prefix(String prefix, boolean ignoreCase);

    Query wildcard(String pattern, boolean ignoreCase);

    Query range(Range range);

    /** Finds the words of {@code text}; a field without words looks for the whole text. */
    default Query match(JsonNode text, MatchOptions options) {
        return term(text, false);
    }

    /** Finds the words of {@code text} one after the other. */
    default Query phrase(JsonNode text, MatchOptions options) {
        return term(text, false);
    }

    SortKey sortKey(boolean descending, boolean missingFirst);

    DocumentValues values(LeafReader reader) throws IOException;
}
