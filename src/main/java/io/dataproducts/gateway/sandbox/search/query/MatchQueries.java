package io.dataproducts.gateway.sandbox.search.query;

import io.dataproducts.gateway.sandbox.search.field.MatchOptions;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;

/** The full-text clauses {@code match} and {@code match_phrase}. */
final class MatchQueries {

    private static final Set<String> MATCH_OPTIONS = Set.of("operator", "minimum_should_match", "lenient");
    private static final Set<String> PHRASE_OPTIONS = Set.of("slop");

    private MatchQueries() {}

    static Map<String, Function<JsonNode, Query>> kinds(Fields fields) {
        return Map.of("match", body -> match(fields, body), "match_phrase", body -> phrase(fields, body));
    }

    private static Query match(Fields fields, JsonNode body) {
        var clause = FieldClause.read("match", body, Set.of("query"), MATCH_OPTIONS);
        var options = options(clause.options().body());
        var query = fields.query(clause.field(), field -> field.match(clause.value(), options));
        return clause.options().boosted(query);
    }

    private static Query phrase(Fields fields, JsonNode body) {
        var clause = FieldClause.read("match_phrase", body, Set.of("query"), PHRASE_OPTIONS);
        var options = options(clause.options().body());
        var query = fields.query(clause.field(), field -> field.phrase(clause.value(), options));
        return clause.options().boosted(query);
    }

    private static MatchOptions options(JsonNode body) {
        var minimum = MinimumShouldMatch.of(body.path("minimum_should_match"));
        return new MatchOptions(
                body.path("operator").asString("or").equalsIgnoreCase("and"),
                minimum::of,
                body.path("slop").asInt(0));
    }
}
