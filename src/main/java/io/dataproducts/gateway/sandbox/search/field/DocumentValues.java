package io.dataproducts.gateway.sandbox.search.field;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The distinct values of one field in the documents of a segment, for aggregations. */
@FunctionalInterface
public interface DocumentValues {

    List<JsonNode> of(int document) throws IOException;
}
