package io.dataproducts.gateway.oracle;

import io.dataproducts.gateway.sandbox.graph.Audit;
import io.dataproducts.gateway.sandbox.graph.Classification;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.EntityStatus;
import io.dataproducts.gateway.sandbox.graph.Governance;
import io.dataproducts.gateway.sandbox.graph.Stamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Assets of the corpus as the sandbox keeps them. */
final class SandboxEntity {

    private static final String ELSEWHERE = "another entity";

    private SandboxEntity() {}

    static Entity of(Asset asset) {
        return new Entity(
                asset.guid(),
                asset.texts("__typeName").getFirst(),
                EntityStatus.valueOf(asset.texts("__state").getFirst()),
                values(asset, name -> name.equals("__hasLineage") || !(name.startsWith("__") || name.startsWith("cm"))),
                Map.of("meanings", asset.texts("__meanings")),
                governance(asset),
                new Audit(stamp(asset, "__timestamp"), stamp(asset, "__modificationTimestamp")));
    }

    /** The terms that assets refer to, whose GUIDs are their qualified names. */
    static Stream<Entity> terms() {
        var stamp = new Stamp("ada", Instant.EPOCH);
        return OracleCatalog.TERMS.values().stream()
                .map(name -> new Entity(
                        name,
                        "AtlasGlossaryTerm",
                        EntityStatus.ACTIVE,
                        Map.of("qualifiedName", StringNode.valueOf(name)),
                        Map.of(),
                        Governance.NONE,
                        Audit.createdBy(stamp)));
    }

    private static Map<String, JsonNode> values(Asset asset, Predicate<String> wanted) {
        var values = new LinkedHashMap<String, JsonNode>();
        asset.document().properties().stream()
                .filter(property -> wanted.test(property.getKey()) && asset.hasValue(property.getKey()))
                .forEach(property -> values.put(property.getKey(), property.getValue()));
        return values;
    }

    private static Governance governance(Asset asset) {
        var tags = Stream.concat(
                asset.texts("__traitNames").stream().map(id -> new Classification(id, asset.guid(), true)),
                asset.texts("__propagatedTraitNames").stream().map(id -> new Classification(id, ELSEWHERE, true)));
        return Governance.NONE
                .withClassifications(tags.toList())
                .withCustomMetadata(Map.of("set", values(asset, name -> name.startsWith("cm"))));
    }

    private static Stamp stamp(Asset asset, String field) {
        var millis = asset.numbers(field).getFirst().longValueExact();
        return new Stamp("ada", Instant.ofEpochMilli(millis));
    }
}
