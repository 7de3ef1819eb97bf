package io.dataproducts.gateway.sandbox.type;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** What the values of an attribute are, and how Atlan reads them from JSON. */
public enum AttributeKind {
    TEXT,
    WHOLE_NUMBER,
    DECIMAL,
    FLAG,
    TEXTS,
    OTHER;

    private static final Map<String, AttributeKind> BY_TYPE_NAME = Map.of(
            "boolean", FLAG,
            "int", WHOLE_NUMBER,
            "long", WHOLE_NUMBER,
            "date", WHOLE_NUMBER,
            "float", DECIMAL,
            "double", DECIMAL,
            "array<string>", TEXTS);

    /** Returns the kind of the type that a typedef calls {@code typeName}; enumerations are texts. */
    static AttributeKind of(String typeName) {
        return BY_TYPE_NAME.getOrDefault(typeName, typeName.contains("<") ? OTHER : TEXT);
    }

    /** Reads {@code value}, which is not null, as one of this kind; empty if it is none. */
    public Optional<JsonNode> read(JsonNode value) {
        return switch (this) {
            case TEXT -> value.isValueNode() ? Optional.of(StringNode.valueOf(value.asString())) : Optional.empty();
            case WHOLE_NUMBER -> number(value).map(number -> LongNode.valueOf(number.longValue()));
            case DECIMAL -> number(value).map(number -> DoubleNode.valueOf(number.doubleValue()));
            case FLAG -> flag(value);
            case TEXTS -> texts(value);
            case OTHER -> Optional.of(value);
        };
    }

    private static Optional<Number> number(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.numberValue());
        }
        try {
            return value.isString() ? Optional.of(new BigDecimal(value.asString())) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> flag(JsonNode value) {
        var text = value.isValueNode() ? value.asString() : "";
        return text.equals("true") || text.equals("false")
                ? Optional.of(BooleanNode.valueOf(text.equals("true")))
                : Optional.empty();
    }

    private static Optional<JsonNode> texts(JsonNode value) {
        if (!value.isArray()) {
            return value.isValueNode() ? Optional.of(array().add(value.asString())) : Optional.empty();
        }
        if (!StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode)) {
            return Optional.empty();
        }
        var texts = array();
        value.forEach(element -> texts.add(element.asString()));
        return Optional.of(texts);
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
