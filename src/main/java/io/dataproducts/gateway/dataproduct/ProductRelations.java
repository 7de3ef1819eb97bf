package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.datadomain.DataDomain;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Atlan's relationships of a data product. */
final class ProductRelations {

    private ProductRelations() {}

    /** The domain that a product belongs to; Atlan takes parent and super domain from this alone. */
    static ObjectNode inDomain(DataDomain domain) {
        var relations = JsonNodeFactory.instance.objectNode();
        var reference = relations.putObject("dataDomain");
        reference.put("typeName", DataDomain.TYPE);
        reference
                .putObject("uniqueAttributes")
                .put("qualifiedName", domain.qualifiedName().value());
        return relations;
    }
}
