package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** A product's input and output ports: the lists of their GUIDs follow the relationships and cannot be written. */
final class Ports {

    private static final String OUTPUT_GUIDS = "daapOutputPortGuids";
    private static final String INPUT_GUIDS = "daapInputPortGuids";

    private Ports() {}

    static void check(Payload payload, Optional<Entity> before) {
        payload.drop(OUTPUT_GUIDS, INPUT_GUIDS);
        var outputs = payload.targets(Relation.OUTPUT_PORTS);
        var inputs = payload.targets(Relation.INPUT_PORTS);
        var kept = before.map(entity -> entity.references(Relation.OUTPUT_PORTS.name()))
                .orElse(List.of());
        inputs.ifPresent(guids -> requireNoOutput(guids, outputs.orElse(kept)));
        outputs.ifPresent(guids -> write(payload, OUTPUT_GUIDS, guids));
        inputs.ifPresent(guids -> write(payload, INPUT_GUIDS, guids));
    }

    private static void requireNoOutput(List<String> inputs, List<String> outputs) {
        var both = inputs.stream().filter(outputs::contains).toList();
        if (!both.isEmpty()) {
            throw AtlasErrorCode.BAD_REQUEST.with("Cannot add input ports that already exist as output ports: " + both);
        }
    }

    private static void write(Payload payload, String attribute, List<String> guids) {
        var array = JsonNodeFactory.instance.arrayNode();
        guids.forEach(array::add);
        payload.attributes().put(attribute, array);
    }
}
