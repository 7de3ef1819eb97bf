package io.dataproducts.gateway.sandbox.search.query;

import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;

/** The clause {@code ids}, which finds documents by their own ids. These are not GUIDs. */
public final class IdsQueries {

    /** The field that holds a document's id. */
    public static final String ID = "_id";

    private IdsQueries() {}

    static Query read(JsonNode body) {
        var clause = new Clause("ids", body).allowing(Set.of("values"));
        var values = clause.required("values");
        if (!values.isArray()) {
            throw new SearchRefused("[ids] failed to parse field [values]");
        }
        var ids = StreamSupport.stream(values.spliterator(), false)
                .map(value -> new BytesRef(value.asString()))
                .toList();
        return clause.boosted(new ConstantScoreQuery(new TermInSetQuery(ID, ids)));
    }
}
