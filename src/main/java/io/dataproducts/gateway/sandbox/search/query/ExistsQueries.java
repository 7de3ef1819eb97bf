package io.dataproducts.gateway.sandbox.search.query;

import io.dataproducts.gateway.sandbox.search.field.FieldMapping;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import tools.jackson.databind.JsonNode;

/** The clause {@code exists}; the field may be a pattern with {@code *}. */
public final class ExistsQueries {

    /** The field that lists, in each document, the fields that have a value. */
    public static final String FIELD_NAMES = "_field_names";

    private ExistsQueries() {}

    static Query read(FieldMapping mapping, JsonNode body) {
        var clause = new Clause("exists", body).allowing(Set.of("field"));
        var name = clause.required("field").asString();
        var term = new Term(FIELD_NAMES, name);
        var isPattern = name.contains("*") && mapping.find(name).isEmpty();
        return clause.boosted(new ConstantScoreQuery(isPattern ? new WildcardQuery(term) : new TermQuery(term)));
    }
}
