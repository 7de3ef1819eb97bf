package io.dataproducts.gateway.sandbox.search;

import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.search.field.FieldMapping;
import io.dataproducts.gateway.sandbox.search.query.ExistsQueries;
import io.dataproducts.gateway.sandbox.search.query.IdsQueries;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import tools.jackson.databind.JsonNode;

/** Turns an entity into the document that the index holds of it. */
final class DocumentWriter {

    private final FieldMapping mapping;
    private final SystemValues systemValues;

    DocumentWriter(FieldMapping mapping, SystemValues systemValues) {
        this.mapping = mapping;
        this.systemValues = systemValues;
    }

    Document document(Entity entity) {
        var document = new Document();
        document.add(new StringField(IdsQueries.ID, DocumentId.of(entity.guid()), Store.NO));
        document.add(new StringField(SearchIndex.GUID, entity.guid(), Store.YES));
        entity.attributes().forEach((name, value) -> add(document, name, values(value)));
        systemValues.of(entity).forEach((name, values) -> add(document, name, values));
        for (var set : entity.governance().customMetadata().values()) {
            set.forEach((name, value) -> add(document, name, values(value)));
        }
        return document;
    }

    private void add(Document document, String attribute, List<JsonNode> values) {
        for (var field : mapping.fieldsOf(attribute)) {
            long kept =
                    values.stream().filter(value -> field.add(document, value)).count();
            if (kept > 0) {
                document.add(new StringField(ExistsQueries.FIELD_NAMES, field.name(), Store.NO));
            }
        }
    }

    private static List<JsonNode> values(JsonNode value) {
        return value.isArray()
                ? value.valueStream().filter(element -> !element.isNull()).toList()
                : List.of(value);
    }
}
