package io.dataproducts.gateway.sandbox.search.query;

import io.dataproducts.gateway.sandbox.search.field.SearchField;
import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;

/** The clauses {@code term}, {@code terms}, {@code prefix} and {@code wildcard}. */
final class TermQueries {

    private static final Set<String> TERM_OPTIONS = Set.of("case_insensitive");
    private static final Set<String> PATTERN_OPTIONS = Set.of("case_insensitive", "rewrite");

    private TermQueries() {}

    static Map<String, Function<JsonNode, Query>> kinds(Fields fields) {
        return Map.of(
                "term", body -> term(fields, body),
                "terms", body -> terms(fields, body),
                "prefix", body -> pattern(fields, "prefix", body, SearchField::prefix),
                "wildcard", body -> pattern(fields, "wildcard", body, SearchField::wildcard));
    }

    private static Query term(Fields fields, JsonNode body) {
        var clause = FieldClause.read("term", body, Set.of("value", "term"), TERM_OPTIONS);
        requireValue("term", clause.field(), clause.value());
        var query = fields.query(clause.field(), field -> field.term(clause.value(), clause.ignoreCase()));
        return clause.options().boosted(query);
    }

    private static Query terms(Fields fields, JsonNode body) {
        var clause = new Clause("terms", body);
        var name = clause.fieldName();
        var values = body.path(name);
        if (!values.isArray()) {
            throw new SearchRefused("[terms] query requires an array of terms for field [%s]".formatted(name));
        }
        List<JsonNode> list = StreamSupport.stream(values.spliterator(), false).toList();
        list.forEach(value -> requireValue("terms", name, value));
        return clause.boosted(fields.query(name, field -> field.terms(list)));
    }

    private static Query pattern(Fields fields, String kind, JsonNode body, PatternQuery query) {
        var clause = FieldClause.read(kind, body, Set.of("value", kind), PATTERN_OPTIONS);
        requireValue(kind, clause.field(), clause.value());
        var text = clause.value().asString();
        return clause.options()
                .boosted(fields.query(clause.field(), field -> query.of(field, text, clause.ignoreCase())));
    }

    private static void requireValue(String kind, String field, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw new SearchRefused("[%s] needs a value for field [%s], not %s".formatted(kind, field, value));
        }
    }

    /** How a field finds the values that fit a pattern. */
    private interface PatternQuery {

        Query of(SearchField field, String pattern, boolean ignoreCase);
    }
}
