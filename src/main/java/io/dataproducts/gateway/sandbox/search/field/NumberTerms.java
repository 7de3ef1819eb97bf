package io.dataproducts.gateway.sandbox.search.field;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;

/** What the fields of numbers and times have in common. */
final class NumberTerms {

    private NumberTerms() {}

    static Optional<BigDecimal> find(JsonNode value) {
        try {
            return value.isNumber() || value.isString()
                    ? Optional.of(new BigDecimal(value.asString().strip()))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    static BigDecimal read(String field, JsonNode value) {
        return find(value)
                .orElseThrow(() -> new SearchRefused(
                        "failed to create query: For input string: %s on field [%s]".formatted(value, field)));
    }

    /** Finds what any of {@code queries} finds; nothing if there are none. */
    static Query anyOf(List<JsonNode> values, Function<JsonNode, Query> query) {
        if (values.isEmpty()) {
            return new MatchNoDocsQuery("no terms");
        }
        var any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(query.apply(value), Occur.SHOULD));
        return new ConstantScoreQuery(any.build());
    }

    static SearchRefused notText(String kind, String field, String type) {
        return new SearchRefused(
                "Can only use %s queries on keyword, text and wildcard fields - not on [%s] which is of type [%s]"
                        .formatted(kind, field, type));
    }

    static DocumentValues values(LeafReader reader, String field, LongFunction<JsonNode> json) throws IOException {
        var values = DocValues.getSortedNumeric(reader, field);
        return document -> {
            var found = new LinkedHashSet<JsonNode>();
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    found.add(json.apply(values.nextValue()));
                }
            }
            return new ArrayList<>(found);
        };
    }
}
