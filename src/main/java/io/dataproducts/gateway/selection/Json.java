package io.dataproducts.gateway.selection;

import java.math.BigDecimal;
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

    /** Returns the number as reading its text would: without an exponent if it is whole, in the smallest type. */
    static JsonNode number(BigDecimal number) {
        if (number.scale() > 0) {
            return NODES.numberNode(number);
        }
        var whole = number.toBigInteger();
        if (whole.bitLength() < Integer.SIZE) {
            return NODES.numberNode(whole.intValue());
        }
        return whole.bitLength() < Long.SIZE ? NODES.numberNode(whole.longValue()) : NODES.numberNode(whole);
    }

    static String write(JsonNode json) {
        return MAPPER.writeValueAsString(json);
    }
}
