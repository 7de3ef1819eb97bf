package io.dataproducts.gateway.sandbox.search.field;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import tools.jackson.databind.JsonNode;

/** A field that holds the words of texts, in lower case. A term query on it is compared with single words as it is. */
public record Text(String name) implements StringTerms {

    @Override
    public String normalise(String text) {
        return text;
    }

    @Override
    public boolean add(Document document, JsonNode value) {
        document.add(new TextField(name, StringTerms.text(value), Store.NO));
        return true;
    }

    @Override
    public Query match(JsonNode text, MatchOptions options) {
        var words = Words.of(StringTerms.text(text));
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        if (words.size() == 1) {
            return word(words.getFirst());
        }
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(word(word), options.all() ? Occur.MUST : Occur.SHOULD));
        if (!options.all()) {
            query.setMinimumNumberShouldMatch(options.minimum().applyAsInt(words.size()));
        }
        return query.build();
    }

    @Override
    public Query phrase(JsonNode text, MatchOptions options) {
        var words = Words.of(StringTerms.text(text));
        return words.isEmpty()
                ? new MatchNoDocsQuery("no words")
                : new PhraseQuery(options.slop(), name, words.toArray(String[]::new));
    }

    private Query word(String word) {
        return new TermQuery(new Term(name, word));
    }

    @Override
    public SortKey sortKey(boolean descending, boolean missingFirst) {
        throw noFieldData(name);
    }

    @Override
    public DocumentValues values(LeafReader reader) {
        throw noFieldData(name);
    }

    static SearchRefused noFieldData(String name) {
        return new SearchRefused(
                ("Text fields are not optimised for operations that require per-document field data like"
                                + " aggregations and sorting, so these operations are disabled by default. Please use a keyword"
                                + " field instead of [%s].")
                        .formatted(name));
    }
}
