package io.dataproducts.gateway.sandbox.search;

import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.graph.Stamp;
import io.dataproducts.gateway.sandbox.search.field.PathTree;
import io.dataproducts.gateway.sandbox.type.Relation;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** What an entity has beside its attributes, under the names that requests and the index use, such as {@code __guid}. */
public final class SystemValues {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TypeDefinitions types;
    private final Graph graph;

    public SystemValues(TypeDefinitions types, Graph graph) {
        this.types = types;
        this.graph = graph;
    }

    /** The values by name; a name without values is absent or has an empty list. */
    public Map<String, List<JsonNode>> of(Entity entity) {
        var values = new LinkedHashMap<String, List<JsonNode>>();
        values.put("__guid", texts(entity.guid()));
        values.put("__state", texts(entity.status().name()));
        values.put("__typeName", texts(entity.typeName()));
        values.put("__superTypeNames", texts(types.get(entity.typeName()).superTypes()));
        values.put("__qualifiedNameHierarchy", texts(PathTree.paths(entity.qualifiedName())));
        addTags(values, entity);
        addTerms(values, entity);
        addStamps(values, entity);
        if (!entity.governance().customAttributes().isEmpty()) {
            var customAttributes = entity.governance().customAttributes();
            values.put("__customAttributes", texts(JSON.writeValueAsString(customAttributes)));
        }
        values.put("__labels", texts(entity.governance().labels()));
        return values;
    }

    private void addTags(Map<String, List<JsonNode>> values, Entity entity) {
        var direct = entity.tags(true);
        var propagated = entity.tags(false);
        values.put("__traitNames", texts(direct));
        values.put("__propagatedTraitNames", texts(propagated));
        values.put("__classificationNames", texts(direct));
        values.put("__propagatedClassificationNames", texts(propagated));
        var words = Stream.concat(direct.stream(), propagated.stream())
                .flatMap(id -> Stream.concat(Stream.of(id), displayName(id)))
                .toList();
        values.put("__classificationsText", texts(words));
    }

    private Stream<String> displayName(String tagId) {
        var tag = types.tag(tagId);
        return tag == null ? Stream.empty() : Stream.of(tag.displayName());
    }

    private void addTerms(Map<String, List<JsonNode>> values, Entity entity) {
        var terms = referred(entity, Relation.MEANINGS);
        values.put("__meanings", texts(terms.stream().map(Entity::qualifiedName).toList()));
        values.put("__meaningNames", texts(terms.stream().map(Entity::name).toList()));
        values.put("__meaningsText", texts(terms.stream().map(Entity::name).toList()));
        var glossaries = referred(entity, Relation.ANCHOR);
        values.put(
                "__glossary",
                texts(glossaries.stream().map(Entity::qualifiedName).toList()));
    }

    private List<Entity> referred(Entity entity, Relation relation) {
        return entity.references(relation.name()).stream()
                .flatMap(guid -> graph.find(guid).stream())
                .toList();
    }

    private static void addStamps(Map<String, List<JsonNode>> values, Entity entity) {
        values.put("__createdBy", texts(entity.audit().created().user()));
        values.put("__modifiedBy", texts(entity.audit().updated().user()));
        values.put("__timestamp", millis(entity.audit().created()));
        values.put("__modificationTimestamp", millis(entity.audit().updated()));
        entity.attribute("__hasLineage").ifPresent(value -> values.put("__hasLineage", List.of(value)));
    }

    private static List<JsonNode> millis(Stamp stamp) {
        return List.of(LongNode.valueOf(stamp.at().toEpochMilli()));
    }

    private static List<JsonNode> texts(String text) {
        return List.of(StringNode.valueOf(text));
    }

    private static List<JsonNode> texts(Collection<String> texts) {
        return texts.stream().<JsonNode>map(StringNode::valueOf).toList();
    }
}
