package io.dataproducts.gateway.oracle;

import static io.dataproducts.gateway.oracle.Documents.JSON;

import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import io.dataproducts.gateway.selection.CustomAttribute;
import io.dataproducts.gateway.selection.CustomAttributeName;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The typedefs of the corpus, as the sandbox takes them. */
final class SandboxTypes {

    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry("name", "string"),
            Map.entry("displayName", "string"),
            Map.entry("qualifiedName", "string"),
            Map.entry("description", "string"),
            Map.entry("userDescription", "string"),
            Map.entry("certificateStatus", "string"),
            Map.entry("connectionName", "string"),
            Map.entry("connectionQualifiedName", "string"),
            Map.entry("connectorName", "string"),
            Map.entry("ownerUsers", "array<string>"),
            Map.entry("ownerGroups", "array<string>"),
            Map.entry("popularityScore", "double"));

    private SandboxTypes() {}

    static TypeDefinitions create() {
        var definitions = JSON.createObjectNode();
        var types = definitions.putArray("entityDefs");
        var attributes = type(types, "Referenceable", List.of()).putArray("attributeDefs");
        ATTRIBUTES.forEach(
                (name, kind) -> attributes.addObject().put("name", name).put("typeName", kind));
        type(types, "Asset", List.of("Referenceable"));
        type(types, "Catalog", List.of("Asset"));
        type(types, "SQL", List.of("Catalog"));
        type(types, "BI", List.of("Catalog"));
        type(types, "Tableau", List.of("BI"));
        OracleCatalog.TYPES.forEach((name, superTypes) -> type(types, name, superTypes.subList(0, 1)));
        var sets = definitions.putArray("businessMetadataDefs");
        OracleCatalog.ATTRIBUTES.forEach((name, attribute) -> add(sets, name, attribute));
        return new TypeDefinitions(definitions);
    }

    private static ObjectNode type(ArrayNode types, String name, List<String> superTypes) {
        var type = types.addObject().put("name", name);
        superTypes.forEach(type.putArray("superTypes")::add);
        return type;
    }

    /** A set for each attribute will do: the index knows attributes only. */
    private static void add(ArrayNode sets, CustomAttributeName name, CustomAttribute attribute) {
        sets.addObject()
                .put("name", "set of " + attribute.id())
                .put("displayName", name.set())
                .putArray("attributeDefs")
                .addObject()
                .put("name", attribute.id())
                .put("displayName", name.attribute())
                .put("typeName", typeName(attribute));
    }

    private static String typeName(CustomAttribute attribute) {
        return switch (attribute.kind()) {
            case TEXT -> attribute.id().equals("cmLabels") ? "array<string>" : "string";
            case NUMBER -> attribute.id().equals("cmRows") ? "long" : "double";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
        };
    }
}
