package io.dataproducts.gateway.selection;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON text as trees whose numbers are exact. */
final class Json {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A member given twice is an error, as it is in Atlan's search. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** @throws JacksonException if the text is not one JSON value */
    static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    static String write(JsonNode json) {
        return MAPPER.writeValueAsString(json);
    }
}
