package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.graph.Classification;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.search.DocumentId;
import io.dataproducts.gateway.sandbox.type.Relation;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Shows an entity in short, as searches and the answers to writes do. */
final class HeaderJson {

    private final TypeDefinitions types;
    private final Graph graph;

    HeaderJson(TypeDefinitions types, Graph graph) {
        this.types = types;
        this.graph = graph;
    }

    /** The header with all attributes that have a value. */
    ObjectNode withAllAttributes(Entity entity) {
        var attributes = Json.object();
        types.get(entity.typeName())
                .attributes()
                .keySet()
                .forEach(name -> entity.attribute(name).ifPresent(value -> attributes.set(name, value)));
        return with(entity, attributes);
    }

    ObjectNode with(Entity entity, ObjectNode attributes) {
        var json = Json.object().put("typeName", entity.typeName());
        json.set("attributes", attributes);
        json.put("guid", entity.guid())
                .put("status", entity.status().name())
                .put("displayText", entity.name())
                .put("docId", DocumentId.of(entity.guid()))
                .put("isIncomplete", false);
        json.set("superTypeNames", Json.texts(types.get(entity.typeName()).superTypes()));
        EntityJson.addAudit(json, entity);
        var classifications = entity.governance().classifications();
        json.set("classificationNames", Json.texts(names(classifications)));
        json.set("classifications", EntityJson.classifications(classifications));
        addMeanings(json, entity);
        json.set("labels", Json.texts(entity.governance().labels()));
        return json;
    }

    private void addMeanings(ObjectNode json, Entity entity) {
        var terms = entity.references(Relation.MEANINGS.name()).stream()
                .flatMap(guid -> graph.find(guid).stream())
                .toList();
        json.set("meaningNames", Json.texts(terms.stream().map(Entity::name).toList()));
        var meanings = json.putArray("meanings");
        terms.forEach(term -> meanings.addObject()
                .put("termGuid", term.guid())
                .put("displayText", term.name())
                .put("confidence", 0));
    }

    private static List<String> names(List<Classification> classifications) {
        return classifications.stream().map(Classification::typeName).distinct().toList();
    }
}
