package io.dataproducts.gateway.sandbox.search.field;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The queries of fields whose terms are texts. */
sealed interface StringTerms extends SearchField permits Keyword, Text, PathTree {

    /** The form in which the field stores {@code text}, and so the form to look for. */
    String normalise(String text);

    @Override
    default Query term(JsonNode value, boolean ignoreCase) {
        var text = normalise(text(value));
        if (ignoreCase && text.isEmpty()) {
            return new MatchNoDocsQuery("Elasticsearch finds no empty text in whatever case");
        }
        return ignoreCase ? matching(text, Automata.makeCaseInsensitiveString(text)) : new TermQuery(at(text));
    }

    @Override
    default Query terms(List<JsonNode> values) {
        var bytes = values.stream()
                .map(value -> new BytesRef(normalise(text(value))))
                .toList();
        return new TermInSetQuery(name(), bytes);
    }

    @Override
    default Query prefix(String prefix, boolean ignoreCase) {
        var text = normalise(prefix);
        var begin = Automata.makeCaseInsensitiveString(text);
        return ignoreCase
                ? matching(text, Operations.concatenate(List.of(begin, Automata.makeAnyString())))
                : new PrefixQuery(at(text));
    }

    @Override
    default Query wildcard(String pattern, boolean ignoreCase) {
        var text = normalise(pattern);
        return ignoreCase ? matching(text, caseInsensitive(text)) : new WildcardQuery(at(text));
    }

    @Override
    default Query range(Range range) {
        return new TermRangeQuery(
                name(), bytes(range.lower()), bytes(range.upper()), range.withLower(), range.withUpper());
    }

    /** The text of a scalar; numbers and booleans are looked for as they are written. */
    static String text(JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw new SearchRefused("expected a value but found %s".formatted(value));
        }
        return value.asString();
    }

    private @Nullable BytesRef bytes(@Nullable JsonNode bound) {
        return bound == null ? null : new BytesRef(normalise(text(bound)));
    }

    private Term at(String text) {
        return new Term(name(), text);
    }

    private Query matching(String text, Automaton automaton) {
        var limit = Operations.DEFAULT_DETERMINIZE_WORK_LIMIT;
        return new AutomatonQuery(at(text), Operations.determinize(automaton, limit));
    }

    private static Automaton caseInsensitive(String pattern) {
        var parts = new ArrayList<Automaton>();
        for (int i = 0; i < pattern.length(); i += Character.charCount(pattern.codePointAt(i))) {
            int character = pattern.codePointAt(i);
            if (character == '\\' && i + 1 < pattern.length()) {
                i++;
                parts.add(Automata.makeCaseInsensitiveChar(pattern.codePointAt(i)));
            } else {
                parts.add(wildcardOrLiteral(character));
            }
        }
        return Operations.concatenate(parts);
    }

    private static Automaton wildcardOrLiteral(int character) {
        return switch (character) {
            case '*' -> Automata.makeAnyString();
            case '?' -> Automata.makeAnyChar();
            default -> Automata.makeCaseInsensitiveChar(character);
        };
    }
}
