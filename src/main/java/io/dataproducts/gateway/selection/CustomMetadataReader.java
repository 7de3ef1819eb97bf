package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.AttributeCondition.Between;
import io.dataproducts.gateway.selection.AttributeCondition.Exists;
import io.dataproducts.gateway.selection.AttributeCondition.OneOf;
import io.dataproducts.gateway.selection.Selector.CustomMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** Reads conditions on custom metadata: set, attribute, condition. */
final class CustomMetadataReader {

    private static final String EXISTS = "exists";

    private CustomMetadataReader() {}

    static Optional<Selector> read(JsonNode json, Place place) {
        var sets = named(
                json,
                place,
                "an object with sets",
                (set, at) -> Optional.of(attributes(set, at)).filter(attributes -> !attributes.isEmpty()));
        return sets.isEmpty() ? Optional.empty() : Optional.of(new CustomMetadata(sets));
    }

    private static Map<String, AttributeCondition> attributes(JsonNode json, Place place) {
        return named(json, place, "an object with attributes", CustomMetadataReader::condition);
    }

    private static <V> Map<String, V> named(
            JsonNode json, Place place, String expected, BiFunction<JsonNode, Place, Optional<V>> value) {
        var named = new LinkedHashMap<String, V>();
        if (!json.isObject()) {
            JsonValues.wrongType(json, place, expected);
        } else if (json.isEmpty()) {
            place.fault("empty", "must have at least one member");
        }
        for (var property : json.properties()) {
            var at = place.in(property.getKey());
            if (JsonValues.isName(property.getKey(), at)) {
                value.apply(property.getValue(), at).ifPresent(read -> named.put(property.getKey(), read));
            }
        }
        return named;
    }

    private static Optional<AttributeCondition> condition(JsonNode json, Place place) {
        place.findings().countClause();
        if (json.has(EXISTS)) {
            return exists(json, place);
        }
        if (json.isObject()) {
            return RangeReader.read(json, place, CustomMetadataReader::scalar).map(Between::new);
        }
        var values = json.isArray()
                ? JsonValues.list(json, place, CustomMetadataReader::scalar)
                : scalar(json, place).stream().toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new OneOf(values));
    }

    private static Optional<AttributeCondition> exists(JsonNode json, Place place) {
        ObjectReader.hasOnly(List.of(EXISTS), json, place);
        var at = place.in(EXISTS);
        var exists = JsonValues.flag(json.path(EXISTS), at);
        if (exists.filter(wanted -> !wanted).isPresent()) {
            at.fault("wrong-type", "must be true: put it into 'not' for assets without a value");
        }
        return exists.map(_ -> new Exists());
    }

    private static Optional<Scalar> scalar(JsonNode json, Place place) {
        return switch (json.getNodeType()) {
            case STRING -> JsonValues.text(json, place).map(Scalar.Text::new);
            case NUMBER -> JsonValues.number(json, place).map(Scalar.Numeric::new);
            case BOOLEAN -> JsonValues.flag(json, place).map(Scalar.Flag::new);
            default -> JsonValues.wrongType(json, place, "a text, a number, true or false");
        };
    }
}
