package io.dataproducts.gateway.sandbox.rest;

import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sandbox's own JSON, independent of any application's settings for it. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode texts(Collection<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** Reads {@code bytes}; a missing node if there are none. */
    static JsonNode read(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    static byte[] write(JsonNode json) {
        return MAPPER.writeValueAsBytes(json);
    }

    static String text(JsonNode json) {
        return MAPPER.writeValueAsString(json);
    }
}
