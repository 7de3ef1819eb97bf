package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.type.EntityType;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Finds the entities that a request refers to: by GUID, by placeholder or by type and qualified name. */
final class References {

    private final TypeDefinitions types;

    References(TypeDefinitions types) {
        this.types = types;
    }

    /** Reads the value of a relationship: null, one object id or a list of them. */
    List<String> guids(JsonNode value, Plan plan) {
        if (value.isNull()) {
            return List.of();
        }
        return value.isArray() ? value.valueStream().map(id -> guid(id, plan)).toList() : List.of(guid(value, plan));
    }

    /** Whether a type is {@code wanted} or one below it. */
    Predicate<String> typeOrBelow(String wanted) {
        return name -> types.find(name).filter(type -> type.is(wanted)).isPresent();
    }

    private String guid(JsonNode objectId, Plan plan) {
        var guid = objectId.path("guid").asString("");
        var qualifiedName =
                objectId.path("uniqueAttributes").path("qualifiedName").asString("");
        if (guid.isEmpty() && qualifiedName.isEmpty()) {
            throw AtlasErrorCode.INVALID_OBJECT_ID.with(text(objectId));
        }
        return byGuid(guid, plan)
                .or(() -> byQualifiedName(objectId, qualifiedName, plan))
                .map(Entity::guid)
                .orElseThrow(
                        () -> AtlasErrorCode.REFERENCED_ENTITY_NOT_FOUND.with(guid.isEmpty() ? text(objectId) : guid));
    }

    private static Optional<Entity> byGuid(String guid, Plan plan) {
        return plan.draft().find(plan.guidAssignments().getOrDefault(guid, guid));
    }

    private Optional<Entity> byQualifiedName(JsonNode objectId, String qualifiedName, Plan plan) {
        var typeName = types.find(objectId.path("typeName").asString("")).map(EntityType::name);
        return typeName.flatMap(name -> plan.draft().findByQualifiedName(qualifiedName, typeOrBelow(name)));
    }

    private static String text(JsonNode objectId) {
        return "AtlasObjectId{guid='%s', typeName='%s', uniqueAttributes={qualifiedName:%s}}"
                .formatted(
                        objectId.path("guid").asString("null"),
                        objectId.path("typeName").asString("null"),
                        objectId.path("uniqueAttributes").path("qualifiedName").asString("null"));
    }
}
