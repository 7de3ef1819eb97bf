package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.graph.Classification;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows an entity in full, as a read by GUID or qualified name does. */
final class EntityJson {

    private final TypeDefinitions types;
    private final RelationshipJson relationships;

    EntityJson(TypeDefinitions types, RelationshipJson relationships) {
        this.types = types;
        this.relationships = relationships;
    }

    ObjectNode of(Entity entity, boolean withRelationships) {
        var type = types.get(entity.typeName());
        var json = Json.object().put("typeName", entity.typeName());
        json.set("attributes", attributes(entity));
        json.put("guid", entity.guid()).put("isIncomplete", false);
        json.put("status", entity.status().name());
        addAudit(json, entity);
        json.put("version", 0);
        if (withRelationships) {
            json.set("relationshipAttributes", relationships.all(entity, type));
        }
        addGovernance(json, entity);
        var answer = Json.object();
        answer.putObject("referredEntities");
        answer.set("entity", json);
        return answer;
    }

    /** Every attribute of the type, also those without a value. */
    private ObjectNode attributes(Entity entity) {
        var json = Json.object();
        types.get(entity.typeName())
                .attributes()
                .keySet()
                .forEach(name -> json.set(name, entity.attribute(name).orElse(NullNode.getInstance())));
        return json;
    }

    static void addAudit(ObjectNode json, Entity entity) {
        json.put("createdBy", entity.audit().created().user())
                .put("updatedBy", entity.audit().updated().user())
                .put("createTime", entity.audit().created().at().toEpochMilli())
                .put("updateTime", entity.audit().updated().at().toEpochMilli());
    }

    private static void addGovernance(ObjectNode json, Entity entity) {
        var governance = entity.governance();
        if (!governance.classifications().isEmpty()) {
            json.set("classifications", classifications(governance.classifications()));
        }
        if (!governance.customAttributes().isEmpty()) {
            governance.customAttributes().forEach(json.putObject("customAttributes")::put);
        }
        if (!governance.customMetadata().isEmpty()) {
            var sets = json.putObject("businessAttributes");
            governance.customMetadata().forEach((id, values) -> values.forEach(sets.withObjectProperty(id)::set));
        }
        json.set("labels", Json.texts(governance.labels()));
    }

    static ArrayNode classifications(List<Classification> classifications) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var classification : classifications) {
            array.addObject()
                    .put("typeName", classification.typeName())
                    .put("entityGuid", classification.entityGuid())
                    .put("entityStatus", "ACTIVE")
                    .put("propagate", classification.propagate())
                    .put("removePropagationsOnEntityDelete", true)
                    .put("restrictPropagationThroughLineage", false)
                    .put("restrictPropagationThroughHierarchy", false);
        }
        return array;
    }
}
