package io.dataproducts.gateway.sandbox.search.query;

import io.dataproducts.gateway.sandbox.search.field.FieldMapping;
import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import tools.jackson.databind.JsonNode;

/** Reads a query clause of any kind that the sandbox knows, and refuses every other. */
public final class QueryReader {

    private final Map<String, Function<JsonNode, Query>> kinds = new HashMap<>();

    public QueryReader(FieldMapping mapping) {
        var fields = new Fields(mapping);
        kinds.putAll(TermQueries.kinds(fields));
        kinds.putAll(MatchQueries.kinds(fields));
        kinds.put("range", body -> RangeQueries.read(fields, body));
        kinds.put("exists", body -> ExistsQueries.read(mapping, body));
        kinds.put("ids", IdsQueries::read);
        kinds.put("bool", body -> BoolQueries.read(this, body));
        kinds.put("constant_score", this::constantScore);
        kinds.put("match_all", body -> all("match_all", body, MatchAllDocsQuery.INSTANCE));
        kinds.put("match_none", body -> all("match_none", body, MatchNoDocsQuery.INSTANCE));
    }

    /**
     * Reads {@code clause}, an object with one member, the clause's kind.
     *
     * @throws SearchRefused if the kind, an option or a value is not one the index understands
     */
    public Query read(JsonNode clause) {
        if (!clause.isObject()) {
            throw new SearchRefused("[_na] query malformed, must start with start_object");
        }
        if (clause.size() != 1) {
            throw new SearchRefused("query malformed, expected one clause but found " + clause.propertyNames());
        }
        var kind = clause.propertyNames().iterator().next();
        var reader = kinds.get(kind);
        if (reader == null) {
            throw new SearchRefused("unknown query [%s]".formatted(kind));
        }
        return reader.apply(clause.path(kind));
    }

    private Query constantScore(JsonNode body) {
        var clause = new Clause("constant_score", body).allowing(Set.of("filter"));
        return clause.boosted(new ConstantScoreQuery(read(clause.required("filter"))));
    }

    private static Query all(String kind, JsonNode body, Query query) {
        return new Clause(kind, body).allowing(Set.of()).boosted(query);
    }
}
