package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.write.DeleteMode;
import io.dataproducts.gateway.sandbox.write.MutationResult;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Shows what a write did. What it did not do is absent: an unchanged entity leaves no {@code mutatedEntities} at all. */
final class MutationJson {

    private final HeaderJson headers;

    MutationJson(HeaderJson headers) {
        this.headers = headers;
    }

    ObjectNode saved(MutationResult result) {
        var answer = Json.object();
        add(answer, "CREATE", result.created(), headers::withAllAttributes);
        add(answer, "UPDATE", result.updated(), headers::withAllAttributes);
        result.guidAssignments().forEach(answer.putObject("guidAssignments")::put);
        return answer;
    }

    ObjectNode deleted(MutationResult result, DeleteMode mode) {
        var answer = Json.object();
        add(answer, "UPDATE", result.updated(), headers::withAllAttributes);
        add(
                answer,
                "DELETE",
                result.deleted(),
                entity -> headers.withAllAttributes(entity)
                        .put("status", "DELETED")
                        .put("deleteHandler", mode.name()));
        return answer;
    }

    private static void add(
            ObjectNode answer, String list, List<Entity> entities, Function<Entity, ObjectNode> header) {
        if (!entities.isEmpty()) {
            var headers = answer.withObjectProperty("mutatedEntities").putArray(list);
            entities.forEach(entity -> headers.add(header.apply(entity)));
        }
    }
}
