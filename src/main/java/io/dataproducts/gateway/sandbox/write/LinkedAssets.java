package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.search.SearchDsl;
import io.dataproducts.gateway.sandbox.search.SearchIndex;
import tools.jackson.databind.node.JsonNodeFactory;

/** Looks, by a search, for assets that name the product or domain that is to be deleted. */
record LinkedAssets(SearchIndex index) {

    /**
     * Refuses with {@code refusal} if there are any, archived ones too.
     *
     * @param field where assets name it
     */
    void requireNone(String field, String guid, String refusal) {
        var dsl = JsonNodeFactory.instance.objectNode().put("size", 1);
        dsl.putObject("query").putObject("term").put(field, guid);
        if (!index.search(SearchDsl.of(dsl)).hits().isEmpty()) {
            throw AtlasErrorCode.OPERATION_NOT_SUPPORTED.with(refusal);
        }
    }
}
