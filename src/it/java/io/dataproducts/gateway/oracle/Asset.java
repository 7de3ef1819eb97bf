package io.dataproducts.gateway.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An asset as Atlan's search index holds it.
 *
 * @param document must not be changed
 */
record Asset(ObjectNode document) {

    String guid() {
        return document.path("__guid").stringValue();
    }

    /** Returns the texts in a field: none if it is missing, null or an empty list. */
    List<String> texts(String field) {
        return values(field)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    List<BigDecimal> numbers(String field) {
        return values(field)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .toList();
    }

    List<Boolean> flags(String field) {
        return values(field)
                .filter(JsonNode::isBoolean)
                .map(JsonNode::booleanValue)
                .toList();
    }

    boolean hasValue(String field) {
        return values(field).findAny().isPresent();
    }

    private Stream<JsonNode> values(String field) {
        var node = document.path(field);
        var values = node.isArray() ? node.valueStream() : Stream.of(node);
        return values.filter(value -> !value.isNull() && !value.isMissingNode());
    }
}
