package io.dataproducts.gateway.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a query into one that is near to it: spelt in another way, or of another meaning by a little. */
record QueryChange(Dice dice) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Names that can stand for each other, if only to say something else or nothing. */
    private static final Map<String, List<String>> OTHERS = Map.ofEntries(
            Map.entry("filter", List.of("must", "must", "should", "must_not")),
            Map.entry("must", List.of("filter", "should")),
            Map.entry("must_not", List.of("filter", "must", "should")),
            Map.entry("should", List.of("filter", "must", "must_not")),
            Map.entry("term", List.of("match", "prefix", "wildcard", "match_phrase")),
            Map.entry("terms", List.of("term")),
            Map.entry("prefix", List.of("term", "wildcard")),
            Map.entry("wildcard", List.of("term", "prefix")),
            Map.entry("gte", List.of("gt", "from", "lte")),
            Map.entry("gt", List.of("gte", "from")),
            Map.entry("lte", List.of("lt", "to")),
            Map.entry("lt", List.of("lte", "to", "gte")),
            Map.entry("__traitNames", List.of("__propagatedTraitNames")),
            Map.entry("__propagatedTraitNames", List.of("__traitNames")),
            Map.entry("__typeName.keyword", List.of("__typeName", "__superTypeNames.keyword")),
            Map.entry("__superTypeNames.keyword", List.of("__superTypeNames", "__typeName.keyword")),
            Map.entry("name.keyword", List.of("name", "displayName.keyword")),
            Map.entry("userDescription.keyword", List.of("description.keyword", "userDescription")),
            Map.entry("description.keyword", List.of("userDescription.keyword", "description")),
            Map.entry("qualifiedName", List.of("qualifiedName.text", "connectionQualifiedName", "__guid")),
            Map.entry("__guid", List.of("qualifiedName")),
            Map.entry("ownerUsers", List.of("ownerGroups")),
            Map.entry("__state", List.of("certificateStatus")),
            Map.entry("__timestamp", List.of("__modificationTimestamp", "__timestamp.date")),
            Map.entry("cmRows", List.of("cmAttrId1", "cmAttrId2")),
            Map.entry("minimum_should_match", List.of("boost")));

    /** Returns a copy of the query with some changes. */
    JsonNode of(JsonNode query) {
        var root = NODES.objectNode();
        root.set("query", query.deepCopy());
        int changes = 1 + dice.below(3);
        for (int i = 0; i < changes; i++) {
            var objects = new ArrayList<ObjectNode>();
            var arrays = new ArrayList<ArrayNode>();
            collect(root, objects, arrays);
            if (arrays.isEmpty() || dice.hasLuck(70)) {
                change(dice.one(objects));
            } else {
                change(dice.one(arrays));
            }
        }
        return root.has("query") ? root.path("query") : query;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects, List<ArrayNode> arrays) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            arrays.add(array);
        }
        node.forEach(child -> collect(child, objects, arrays));
    }

    private void change(ObjectNode object) {
        if (object.isEmpty()) {
            return;
        }
        var name = dice.one(List.copyOf(object.propertyNames()));
        var value = object.path(name);
        switch (dice.below(6)) {
            case 0 -> rename(object, name);
            case 1 -> object.set(name, value.isObject() ? wrapped(value) : changed(value));
            case 2 -> object.set(name, value.size() == 1 && value.isArray() ? value.get(0) : changed(value));
            case 3 -> object.set(name, value.has("value") ? value.path("value") : changed(value));
            case 4 -> addTo(object, name);
            default -> remove(object, name);
        }
    }

    private void rename(ObjectNode object, String name) {
        var others = OTHERS.get(name);
        if (others != null) {
            object.set(dice.one(others), object.remove(name));
        }
    }

    /** Where no clause is wanted, the engine refuses the result. */
    private JsonNode wrapped(JsonNode clause) {
        return switch (dice.below(5)) {
            case 0 -> wrap("constant_score", wrap("filter", clause));
            case 1 -> wrap("bool", wrap("must", clause));
            case 2 -> wrap("bool", wrap("must_not", clause));
            case 3 -> wrap("bool", wrap("should", NODES.arrayNode().add(clause)));
            default -> wrap("bool", wrap("filter", NODES.arrayNode().add(clause)));
        };
    }

    private static ObjectNode wrap(String name, JsonNode value) {
        return NODES.objectNode().set(name, value);
    }

    private JsonNode changed(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> NODES.booleanNode(!value.booleanValue());
            case NUMBER -> dice.hasLuck(50) ? NODES.stringNode(value.asString()) : NODES.numberNode(dice.below(3));
            case STRING -> text(value.stringValue());
            default -> value;
        };
    }

    private JsonNode text(String text) {
        return NODES.stringNode(
                switch (dice.below(6)) {
                    case 0 -> text.toUpperCase(Locale.ROOT);
                    case 1 -> text.toLowerCase(Locale.ROOT);
                    case 2 -> text + "*";
                    case 3 -> text.replace("/", "");
                    case 4 -> text.replaceFirst("[aeo]", "?");
                    default -> "\\" + text;
                });
    }

    private void addTo(ObjectNode object, String name) {
        switch (dice.below(6)) {
            case 0 -> object.put("boost", 2);
            case 3 -> object.put("_name", "a");
            case 4 -> object.put("adjust_pure_negative", dice.hasLuck(50));
            case 1 -> object.put("minimum_should_match", dice.below(3));
            case 2 -> object.put("case_insensitive", true);
            default -> {
                if (object.path(name).isArray() && !object.has("should")) {
                    object.set("should", object.path(name));
                }
            }
        }
    }

    private static void remove(ObjectNode object, String name) {
        if (object.size() > 1) {
            object.remove(name);
        }
    }

    private void change(ArrayNode array) {
        int index = dice.below(array.size());
        var element = array.get(index);
        switch (dice.below(4)) {
            case 0 -> array.remove(index);
            case 1 -> array.add(element.deepCopy());
            case 2 -> array.set(index, element.isObject() ? wrapped(element) : changed(element));
            default -> array.insert(0, array.remove(array.size() - 1));
        }
    }
}
