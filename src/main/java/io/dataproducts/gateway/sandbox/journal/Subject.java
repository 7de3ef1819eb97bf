package io.dataproducts.gateway.sandbox.journal;

import io.dataproducts.gateway.sandbox.graph.Entity;
import tools.jackson.databind.JsonNode;

/**
 * An entity that a write was about, not a neighbour that it touched.
 *
 * @param entity as it was after the write, or before it if the write removed it
 * @param removed whether the write removed it for good
 * @param sent the attributes in the request
 */
public record Subject(Entity entity, boolean removed, JsonNode sent) {}
