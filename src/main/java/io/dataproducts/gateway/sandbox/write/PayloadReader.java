package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.type.EntityType;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what a request says about one entity. What its type does not know is left out without a word. */
final class PayloadReader {

    private final References references;
    private final GovernanceReader governance;

    PayloadReader(References references, GovernanceReader governance) {
        this.references = references;
        this.governance = governance;
    }

    Payload read(EntityInput input, String guid, Target target, Plan plan) {
        var payload = new Payload(input, guid, target.type());
        for (var relation : target.type().references()) {
            targets(input, relation, target.before(), plan)
                    .ifPresent(targets -> payload.references().put(relation.name(), targets));
        }
        var attributes = input.attributes();
        for (var name : attributes.propertyNames()) {
            target.type()
                    .attribute(name)
                    .ifPresent(definition -> payload.attributes()
                            .put(name, AttributeCheck.read(target.type(), definition, attributes.path(name))));
        }
        AttributeCheck.requireMandatory(payload);
        payload.governance(
                governance.read(input.body(), payload, target.before().isPresent()));
        return payload;
    }

    private Optional<List<String>> targets(EntityInput input, Relation relation, Optional<Entity> before, Plan plan) {
        var given = input.relationship(relation.name());
        var appended = list(input, "appendRelationshipAttributes", relation, plan);
        var removed = list(input, "removeRelationshipAttributes", relation, plan);
        if (given == null && appended.isEmpty() && removed.isEmpty()) {
            return Optional.empty();
        }
        var targets = new ArrayList<>(
                given == null
                        ? before.map(entity -> entity.references(relation.name()))
                                .orElse(List.of())
                        : references.guids(given, plan));
        targets.removeAll(removed);
        targets.addAll(appended);
        return Optional.of(targets.stream().distinct().toList());
    }

    private List<String> list(EntityInput input, String member, Relation relation, Plan plan) {
        JsonNode value = input.body().path(member).path(relation.name());
        return value.isMissingNode() ? List.of() : references.guids(value, plan);
    }

    /** What a payload is for: an entity of {@code type}, which exists or not. */
    record Target(EntityType type, Optional<Entity> before) {}
}
