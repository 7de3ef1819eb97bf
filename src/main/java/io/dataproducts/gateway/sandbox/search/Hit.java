package io.dataproducts.gateway.sandbox.search;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One document that a search found.
 *
 * @param sort its values for the sort order that was asked for
 */
public record Hit(String guid, float score, List<JsonNode> sort) {

    public Hit {
        sort = List.copyOf(sort);
    }
}
