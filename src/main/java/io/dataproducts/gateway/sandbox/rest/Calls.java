package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.fault.Call;
import io.dataproducts.gateway.sandbox.write.DeleteMode;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tells what a request to write wants, from the request alone. */
final class Calls {

    private Calls() {}

    /** The first entity decides: without a GUID it is new; with one and a status, it is to be active again. */
    static Call save(JsonNode body) {
        var entity = body.path("entities").path(0);
        var guid = entity.path("guid").asString("");
        if (guid.isEmpty() || guid.startsWith("-")) {
            return Call.CREATE;
        }
        var states = List.of(entity.path("status"), entity.path("attributes").path("__state"));
        return states.stream().anyMatch(state -> state.asString("").equals("ACTIVE")) ? Call.RESTORE : Call.UPDATE;
    }

    static Call delete(DeleteMode mode) {
        return switch (mode) {
            case SOFT, DEFAULT -> Call.ARCHIVE;
            case HARD, PURGE -> Call.PURGE;
        };
    }
}
