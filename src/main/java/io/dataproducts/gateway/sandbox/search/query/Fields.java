package io.dataproducts.gateway.sandbox.search.query;

import io.dataproducts.gateway.sandbox.search.field.FieldMapping;
import io.dataproducts.gateway.sandbox.search.field.SearchField;
import java.util.function.Function;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** The fields that queries may name. */
record Fields(FieldMapping mapping) {

    /** Makes the query for a field; nothing matches where there is no such field. */
    Query query(String name, Function<SearchField, Query> query) {
        return mapping.find(name).map(query).orElseGet(() -> new MatchNoDocsQuery("no field " + name));
    }
}
