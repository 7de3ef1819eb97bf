package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.graph.Audit;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.EntityChange;
import io.dataproducts.gateway.sandbox.graph.EntityStatus;
import io.dataproducts.gateway.sandbox.graph.Governance;
import io.dataproducts.gateway.sandbox.type.EntityType;
import io.dataproducts.gateway.sandbox.type.Relation;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Works out what a save does: which entities are new, which exist, what differs, and what the rules of types say. */
final class SavePlanner {

    private final TypeDefinitions types;
    private final RuleBook rules;
    private final References references;

    SavePlanner(TypeDefinitions types, RuleBook rules) {
        this.types = types;
        this.rules = rules;
        this.references = new References(types);
    }

    /** Adds to {@code plan} what saving {@code input} means. */
    void add(EntityInput input, SaveOptions options, Plan plan) {
        var type = types.find(input.typeName())
                .orElseThrow(() -> AtlasErrorCode.TYPE_NAME_INVALID.with("ENTITY", input.typeName()));
        var before = existing(input, type, plan);
        var guid = before.map(Entity::guid).orElseGet(() -> UUID.randomUUID().toString());
        if (input.hasPlaceholder()) {
            plan.guidAssignments().put(input.guid(), guid);
        }
        var reader = new PayloadReader(references, new GovernanceReader(types, options));
        var known = before.map(entity -> types.get(entity.typeName())).orElse(type);
        var payload = reader.read(input, guid, new PayloadReader.Target(known, before), plan);
        if (before.isEmpty()) {
            create(payload, plan);
        } else {
            update(payload, before.get(), plan);
        }
    }

    private Optional<Entity> existing(EntityInput input, EntityType type, Plan plan) {
        var byQualifiedName =
                plan.draft().findByQualifiedName(input.qualifiedName(), references.typeOrBelow(type.name()));
        if (input.hasPlaceholder()) {
            return byQualifiedName;
        }
        var found = plan.draft().find(input.guid()).or(() -> byQualifiedName);
        if (found.isEmpty()) {
            throw AtlasErrorCode.REFERENCED_ENTITY_NOT_FOUND.with(input.guid());
        }
        return found;
    }

    private void create(Payload payload, Plan plan) {
        rules.of(payload.type()).create(payload, plan);
        var attributes = new LinkedHashMap<>(payload.attributes());
        attributes.values().removeIf(JsonNode::isNull);
        plan.create(new Entity(
                payload.guid(),
                payload.type().name(),
                EntityStatus.ACTIVE,
                attributes,
                payload.references(),
                payload.governance().apply(Governance.NONE),
                Audit.createdBy(plan.draft().stamp())));
        plan.subjects().put(payload.guid(), payload.input().attributes());
    }

    /** What does not differ is dropped before any rule sees it, so that it is not even refused. */
    private void update(Payload payload, Entity before, Plan plan) {
        boolean restores = !before.isActive() && payload.input().restores();
        if (!restores && !differs(payload, before)) {
            return;
        }
        if (restores) {
            requireDomain(payload, before, plan);
        }
        rules.of(payload.type()).update(payload, before, plan);
        var change = new EntityChange(
                payload.attributes(),
                payload.references(),
                payload.governance(),
                restores ? Optional.of(EntityStatus.ACTIVE) : Optional.empty());
        plan.change(before.guid(), change);
        plan.subjects().put(before.guid(), payload.input().attributes());
        if (restores) {
            plan.restored().add(before.guid());
        }
    }

    private static boolean differs(Payload payload, Entity before) {
        return payload.attributes().keySet().stream()
                        .anyMatch(name -> !payload.value(name).equals(before.attribute(name)))
                || payload.references().entrySet().stream()
                        .anyMatch(entry -> !entry.getValue().equals(before.references(entry.getKey())))
                || !payload.governance().apply(before.governance()).equals(before.governance());
    }

    private static void requireDomain(Payload payload, Entity before, Plan plan) {
        var relation = payload.type().is(ProductRules.TYPE) ? Relation.DATA_DOMAIN : Relation.PARENT_DOMAIN;
        boolean needsOne = payload.type().is(ProductRules.TYPE)
                || !before.text(Ancestry.PARENT).isEmpty();
        boolean hasOne = before.references(relation.name()).stream()
                .anyMatch(guid -> plan.draft().find(guid).isPresent());
        if (needsOne && !hasOne) {
            throw AtlasErrorCode.OPERATION_NOT_SUPPORTED.with(
                    "Cannot restore %s with guid %s because it has no parent domain relationship"
                            .formatted(payload.type().name(), before.guid()));
        }
    }
}
