package io.dataproducts.gateway.sandbox.seed;

import io.dataproducts.gateway.naming.DomainQualifiedName;
import io.dataproducts.gateway.sandbox.type.EntityType;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** Works out the attributes of an entity from its line, those that follow from its place included. */
final class AttributeMaker {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NO_PLAYBOOK = "{\"condition\":\"AND\",\"isGroupLocked\":false,\"rules\":[]}";
    private static final Map<String, String> ATTRIBUTES_BY_MEMBER = Map.of(
            "name", "name",
            "description", "description",
            "userDescription", "userDescription",
            "certificate", "certificateStatus",
            "owners", "ownerUsers",
            "groups", "ownerGroups",
            "popularity", "popularityScore",
            "lineage", "__hasLineage");

    private final TypeDefinitions types;
    private final Map<String, String> connectionNames = new HashMap<>();

    AttributeMaker(TypeDefinitions types) {
        this.types = types;
    }

    Map<String, JsonNode> of(Row row) {
        var type = types.get(row.type());
        var attributes = new LinkedHashMap<String, JsonNode>();
        attributes.put("qualifiedName", StringNode.valueOf(row.qualifiedName()));
        ATTRIBUTES_BY_MEMBER.forEach((member, attribute) -> row.json()
                .optional(member)
                .ifPresent(value -> attributes.put(attribute, typed(type, attribute, value))));
        addPlace(attributes, row, type);
        addDomains(attributes, row);
        if (row.json().has("dsl")) {
            var dsl = JSON.writeValueAsString(row.json().path("dsl"));
            attributes.put("dataProductAssetsDSL", StringNode.valueOf(dsl));
            attributes.put("dataProductAssetsPlaybookFilter", StringNode.valueOf(NO_PLAYBOOK));
        }
        if (row.json().has("certificate")) {
            attributes.put(
                    "certificateUpdatedAt", LongNode.valueOf(row.time("updated").toEpochMilli()));
        }
        var others = row.json().path("attributes");
        others.propertyNames().forEach(name -> attributes.put(name, typed(type, name, others.path(name))));
        return attributes;
    }

    private void addPlace(Map<String, JsonNode> attributes, Row row, EntityType type) {
        var segments = row.qualifiedName().split("/", -1);
        boolean connected = segments.length >= 3 && !segments[1].equals("domain");
        if (!connected) {
            return;
        }
        var connection = String.join("/", segments[0], segments[1], segments[2]);
        connectionNames.putIfAbsent(connection, row.name());
        attributes.put("connectorName", StringNode.valueOf(segments[1]));
        attributes.put("connectionQualifiedName", StringNode.valueOf(connection));
        attributes.put("connectionName", StringNode.valueOf(connectionNames.getOrDefault(connection, "")));
        if (type.is("SQL") && segments.length > 4) {
            attributes.put("databaseName", StringNode.valueOf(segments[3]));
            attributes.put("databaseQualifiedName", StringNode.valueOf(connection + "/" + segments[3]));
        }
        if (type.is("SQL") && segments.length > 5) {
            var schema = String.join("/", connection, segments[3], segments[4]);
            attributes.put("schemaName", StringNode.valueOf(segments[4]));
            attributes.put("schemaQualifiedName", StringNode.valueOf(schema));
        }
    }

    private static void addDomains(Map<String, JsonNode> attributes, Row row) {
        var parent = row.text("parentDomain") + row.text("dataDomain");
        if (!parent.isEmpty()) {
            var root = new DomainQualifiedName(parent).superDomain().value();
            attributes.put("parentDomainQualifiedName", StringNode.valueOf(parent));
            attributes.put("superDomainQualifiedName", StringNode.valueOf(root));
        }
    }

    private static JsonNode typed(EntityType type, String attribute, JsonNode value) {
        if (attribute.equals("__hasLineage")) {
            return BooleanNode.valueOf(value.booleanValue());
        }
        return type.attribute(attribute)
                .flatMap(definition -> definition.kind().read(value))
                .orElseThrow(() -> new IllegalStateException(
                        "%s has no attribute '%s' with value %s".formatted(type.name(), attribute, value)));
    }
}
