package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.graph.Entity;
import java.util.List;
import java.util.Map;

/**
 * What a write did.
 *
 * @param updated the changed entities and the neighbours that were touched
 * @param deleted the entities as they are now, or as they last were
 * @param guidAssignments GUIDs by the placeholders of the request
 */
public record MutationResult(
        List<Entity> created, List<Entity> updated, List<Entity> deleted, Map<String, String> guidAssignments) {}
