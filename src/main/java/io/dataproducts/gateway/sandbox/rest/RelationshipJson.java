package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.EntityStatus;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.type.EntityType;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows what an entity refers to and what refers to it, straight from the graph; archived ones are listed too. */
final class RelationshipJson {

    private final Graph graph;

    RelationshipJson(Graph graph) {
        this.graph = graph;
    }

    ObjectNode all(Entity entity, EntityType type) {
        var json = Json.object();
        type.references().forEach(relation -> json.set(relation.name(), targets(entity, relation)));
        type.referrers().forEach(relation -> json.set(relation.inverse(), referrers(entity, relation)));
        return json;
    }

    /** The entities at the other end of the relationship that {@code attribute} names, and what it is. */
    Optional<Linked> find(Entity entity, EntityType type, String attribute) {
        var own = type.reference(attribute).map(relation -> new Linked(targetsOf(entity, relation), relation.many()));
        return own.or(() -> type.referrers().stream()
                .filter(relation -> relation.inverse().equals(attribute))
                .findFirst()
                .map(relation -> new Linked(graph.referring(entity.guid(), relation), true)));
    }

    private JsonNode targets(Entity entity, Relation relation) {
        var targets = targetsOf(entity, relation).stream().map(target -> link(entity, target, target, relation));
        return relation.many()
                ? array(targets)
                : targets.<JsonNode>map(link -> link).findFirst().orElse(NullNode.getInstance());
    }

    private JsonNode referrers(Entity entity, Relation relation) {
        return array(
                graph.referring(entity.guid(), relation).stream().map(owner -> link(owner, entity, owner, relation)));
    }

    private List<Entity> targetsOf(Entity entity, Relation relation) {
        return entity.references(relation.name()).stream()
                .flatMap(guid -> graph.find(guid).stream())
                .toList();
    }

    private static ObjectNode link(Entity owner, Entity target, Entity shown, Relation relation) {
        var status = owner.isActive() && target.isActive() ? EntityStatus.ACTIVE : EntityStatus.DELETED;
        var id = owner.guid() + relation.name() + target.guid();
        var json = Json.object()
                .put("guid", shown.guid())
                .put("typeName", shown.typeName())
                .put("entityStatus", shown.status().name())
                .put("displayText", shown.name())
                .put("relationshipType", relation.type())
                .put(
                        "relationshipGuid",
                        UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("relationshipStatus", status.name());
        json.putObject("relationshipAttributes").put("typeName", relation.type());
        return json;
    }

    private static JsonNode array(Stream<ObjectNode> links) {
        var array = JsonNodeFactory.instance.arrayNode();
        links.forEach(array::add);
        return array;
    }

    /** The entities at the other end of a relationship, one or many. */
    record Linked(List<Entity> entities, boolean many) {}
}
