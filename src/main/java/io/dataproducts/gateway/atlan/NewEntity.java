package io.dataproducts.gateway.atlan;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entity to be created.
 *
 * @param typeName Atlan's name of its type
 * @param attributes its attributes, with a name and a qualified name
 * @param relationships to other entities
 * @param customAttributes texts of up to 500 characters that go with it, by keys of up to 50 letters, digits, {@code _}
 *     and {@code -}
 */
public record NewEntity(
        String typeName, ObjectNode attributes, ObjectNode relationships, Map<String, String> customAttributes) {

    public NewEntity {
        customAttributes = Map.copyOf(customAttributes);
    }

    /** As Atlan takes it: what is present replaces what there is, so what is empty is left out. */
    ObjectNode json(String guid) {
        var json = AtlanJson.MAPPER.createObjectNode();
        json.put("typeName", typeName).put("guid", guid);
        json.set("attributes", attributes);
        if (!relationships.isEmpty()) {
            json.set("relationshipAttributes", relationships);
        }
        if (!customAttributes.isEmpty()) {
            customAttributes.forEach(json.putObject("customAttributes")::put);
        }
        return json;
    }
}
