package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasException;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.EntityChange;
import io.dataproducts.gateway.sandbox.graph.EntityStatus;
import io.dataproducts.gateway.sandbox.type.Relation;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;

/** Works out what a delete does. A refusal arrives as an internal error, as it does from the server. */
record DeletePlanner(TypeDefinitions types, RuleBook rules) {

    /** Adds the entity with this GUID to {@code plan}; what is unknown or already archived is passed over. */
    void add(String guid, DeleteMode mode, Plan plan) {
        plan.draft()
                .find(guid)
                .filter(entity -> entity.isActive() || !mode.archives())
                .ifPresent(entity -> add(entity, mode, plan));
    }

    private void add(Entity entity, DeleteMode mode, Plan plan) {
        try {
            rules.of(types.get(entity.typeName())).delete(entity, mode, plan);
        } catch (AtlasException refusal) {
            throw refusal.wrapped();
        }
        if (mode.archives()) {
            plan.draft().change(entity.guid(), EntityChange.TOUCH.withStatus(EntityStatus.DELETED));
            plan.draft().find(entity.guid()).ifPresent(plan::delete);
        } else {
            plan.delete(entity);
            plan.draft().remove(entity.guid());
        }
        entity.references(Relation.DATA_DOMAIN.name()).forEach(plan::touch);
        entity.references(Relation.PARENT_DOMAIN.name()).forEach(plan::touch);
    }
}
