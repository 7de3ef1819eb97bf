package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.EntityChange;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The server's rules for data products. */
record ProductRules(NameCheck names, LinkedAssets linkedAssets) implements TypeRules {

    static final String TYPE = "DataProduct";

    private static final String LINEAGE_STATUS = "daapLineageStatus";

    @Override
    public void create(Payload payload, Plan plan) {
        Ports.check(payload, Optional.empty());
        AssetsDsl.check(payload.value(AssetsDsl.ATTRIBUTE));
        var domain = payload.targets(Relation.DATA_DOMAIN).stream()
                .flatMap(guids -> guids.stream())
                .flatMap(guid -> plan.draft().find(guid).stream())
                .findFirst()
                .orElseThrow(() -> AtlasErrorCode.OPERATION_NOT_SUPPORTED.with(
                        "Cannot create a Product without a Domain Relationship"));
        Ancestry.of(domain).write(payload);
        payload.set(LINEAGE_STATUS, "Pending");
        payload.set("qualifiedName", domain.qualifiedName() + "/product/" + NanoId.next());
        names.requireFree(TYPE, payload.text("name"), domain.qualifiedName(), payload.guid());
        var visibility = Visibility.of(payload::value);
        if (!visibility.isPrivate()) {
            ReadPolicy.write(payload, visibility, payload.text("qualifiedName"), plan);
        }
        plan.touch(domain.guid());
    }

    @Override
    public void update(Payload payload, Entity before, Plan plan) {
        boolean restores = !before.isActive() && payload.input().restores();
        if (!before.isActive() && !restores && !payload.has(LINEAGE_STATUS)) {
            throw AtlasErrorCode.OPERATION_NOT_SUPPORTED.with("Cannot update DataProduct that is Archived!");
        }
        Ports.check(payload, Optional.of(before));
        if (payload.has(AssetsDsl.ATTRIBUTE)) {
            AssetsDsl.check(payload.value(AssetsDsl.ATTRIBUTE));
        }
        refuseCompleting(payload, plan);
        if (restores || changes(payload, before, AssetsDsl.ATTRIBUTE)) {
            payload.set(LINEAGE_STATUS, "Pending");
        }
        requireArchivedMetadataUntouched(payload, before);
        place(payload, before, plan);
        ProductVisibility.update(payload, before, plan);
    }

    /** Lets the product stay or move, and checks its name where it will be. */
    private void place(Payload payload, Entity before, Plan plan) {
        var move = ProductMove.find(payload, before, plan);
        if (move.isPresent()) {
            move.get().apply(payload, names, plan);
            return;
        }
        payload.drop(Ancestry.PARENT, Ancestry.SUPER);
        payload.set("qualifiedName", before.qualifiedName());
        if (!payload.text("name").equals(before.name())) {
            names.requireFree(TYPE, payload.text("name"), before.text(Ancestry.PARENT), before.guid());
        }
    }

    @Override
    public void delete(Entity product, DeleteMode mode, Plan plan) {
        if (mode != DeleteMode.SOFT) {
            linkedAssets.requireNone(
                    "productGUIDs",
                    product.guid(),
                    "This product can't be deleted right now because it"
                            + " has linked assets that are in the process of being removed. Please try again shortly.");
            ReadPolicy.remove(product.guid(), plan);
        }
        if (mode.archives()) {
            plan.draft()
                    .change(
                            product.guid(),
                            EntityChange.ofAttributes(Map.of(
                                    "daapStatus",
                                    StringNode.valueOf("Archived"),
                                    LINEAGE_STATUS,
                                    StringNode.valueOf("Pending"))));
        }
    }

    private static void refuseCompleting(Payload payload, Plan plan) {
        if (payload.text(LINEAGE_STATUS).equals("Completed")) {
            throw AtlasErrorCode.UNAUTHORIZED_ACCESS.with(
                    plan.draft().stamp().user(), "Can not update Lineage Status to Completed");
        }
    }

    private static void requireArchivedMetadataUntouched(Payload payload, Entity before) {
        var metadata = payload.input().body().path("businessAttributes");
        boolean writes = metadata.valueStream().flatMap(JsonNode::valueStream).anyMatch(value -> !value.isNull());
        if (!before.isActive() && writes) {
            throw AtlasErrorCode.OPERATION_NOT_SUPPORTED.with(
                    "Cannot add or update custom metadata on archived DataProduct.");
        }
    }

    private static boolean changes(Payload payload, Entity before, String attribute) {
        return payload.has(attribute) && !payload.value(attribute).equals(before.attribute(attribute));
    }
}
