package io.dataproducts.gateway.sandbox.search.query;

import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;

/** The clause {@code bool}, each of whose parts is one clause or a list of them. */
final class BoolQueries {

    private static final Map<String, Occur> PARTS =
            Map.of("must", Occur.MUST, "filter", Occur.FILTER, "should", Occur.SHOULD, "must_not", Occur.MUST_NOT);
    private static final Set<String> OPTIONS =
            Set.of("must", "filter", "should", "must_not", "minimum_should_match", "adjust_pure_negative");

    private BoolQueries() {}

    static Query read(QueryReader reader, JsonNode body) {
        var clause = new Clause("bool", body).allowing(OPTIONS);
        var query = new BooleanQuery.Builder();
        PARTS.forEach((name, occur) -> clauses(body.path(name)).forEach(part -> query.add(reader.read(part), occur)));
        return clause.boosted(complete(query, body));
    }

    /**
     * Without anything that must or may match, everything does but what is excluded, however many optional clauses are
     * asked for.
     */
    private static Query complete(BooleanQuery.Builder query, JsonNode body) {
        var minimum = MinimumShouldMatch.of(body.path("minimum_should_match"));
        var clauses = query.build().clauses();
        if (clauses.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        boolean onlyExcludes = clauses.stream().allMatch(BooleanClause::isProhibited);
        if (onlyExcludes && body.path("adjust_pure_negative").asBoolean(true)) {
            return query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).build();
        }
        long optional = clauses.stream()
                .filter(clause -> clause.occur() == Occur.SHOULD)
                .count();
        query.setMinimumNumberShouldMatch(minimum.of((int) optional));
        return query.build();
    }

    private static List<JsonNode> clauses(JsonNode part) {
        if (part.isMissingNode()) {
            return List.of();
        }
        if (part.isObject()) {
            return List.of(part);
        }
        if (!part.isArray()) {
            throw new SearchRefused("[bool] query malformed, expected clauses but found " + part);
        }
        return StreamSupport.stream(part.spliterator(), false).toList();
    }
}
