package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.util.Map;
import java.util.stream.Stream;

/** The server's rules for data domains. */
record DomainRules(NameCheck names, LinkedAssets linkedAssets, Graph graph) implements TypeRules {

    static final String TYPE = "DataDomain";

    @Override
    public void create(Payload payload, Plan plan) {
        refuseStakeholders(payload);
        refuseTags(payload);
        var parent = payload.targets(Relation.PARENT_DOMAIN).stream()
                .flatMap(guids -> guids.stream())
                .flatMap(guid -> plan.draft().find(guid).stream())
                .findFirst();
        if (parent.isPresent()) {
            Ancestry.of(parent.get()).write(payload);
            payload.set("qualifiedName", parent.get().qualifiedName() + "/domain/" + NanoId.next());
            plan.touch(parent.get().guid());
        } else {
            payload.drop(Ancestry.PARENT, Ancestry.SUPER);
            payload.set("qualifiedName", "default/domain/" + NanoId.next() + "/super");
        }
        names.requireFree(TYPE, payload.text("name"), payload.text(Ancestry.PARENT), payload.guid());
        var given = payload.governance();
        payload.governance(
                before -> given.apply(before).withCustomAttributes(Map.of("isQualifiedNameMigrated", "true")));
    }

    @Override
    public void update(Payload payload, Entity before, Plan plan) {
        refuseStakeholders(payload);
        refuseTags(payload);
        if (payload.input().mentions(Relation.PARENT_DOMAIN.inverse())
                || payload.input().mentions(Relation.DATA_DOMAIN.inverse())) {
            throw AtlasErrorCode.BAD_REQUEST.with("Cannot update Domain's subDomains or dataProducts relations");
        }
        var move = DomainMove.find(payload, before, plan);
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
    public void delete(Entity domain, DeleteMode mode, Plan plan) {
        linkedAssets.requireNone(
                "domainGUIDs", domain.guid(), "Domain cannot be deleted because some assets are linked to this domain");
        boolean hasChildren = Stream.of(Relation.PARENT_DOMAIN, Relation.DATA_DOMAIN)
                .flatMap(relation -> graph.referring(domain.guid(), relation).stream())
                .anyMatch(Entity::isActive);
        if (hasChildren) {
            throw AtlasErrorCode.OPERATION_NOT_SUPPORTED.with(
                    "Domain cannot be deleted because it has active child domains or products");
        }
    }

    private static void refuseStakeholders(Payload payload) {
        if (payload.input().mentions("stakeholders")) {
            throw AtlasErrorCode.OPERATION_NOT_SUPPORTED.with("Managing Stakeholders while creating/updating a domain");
        }
    }

    private static void refuseTags(Payload payload) {
        if (!payload.input().body().path("classifications").isEmpty()) {
            throw AtlasErrorCode.OPERATION_NOT_SUPPORTED.with(
                    "Adding classifications to entity type 'DataDomain' is not supported");
        }
    }
}
