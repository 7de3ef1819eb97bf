package io.dataproducts.gateway.selection;

import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** What a caller's raw query may say about the values of a field. */
record RawFieldRules(QueryKind kind) {

    /** Members of compound queries and of {@code terms} that are values. */
    static final Set<String> SETTINGS = Set.of("boost", "minimum_should_match");

    /** Checks {@code {"<field>": <value>}} and {@code {"<field>": {"value": <value>, …}}}. */
    void check(JsonNode body, Place place) {
        if (body.size() != 1) {
            place.fault("not-one-field", "must have exactly one member, the field");
        }
        for (var property : body.properties()) {
            var at = place.in(property.getKey());
            field(property.getKey(), at);
            if (property.getValue().isObject()) {
                parameters(property.getValue(), at);
            } else {
                value(property.getValue(), at);
            }
        }
    }

    private void parameters(JsonNode parameters, Place place) {
        RawRules.members(kind.members(), parameters, place);
        if (parameters.isEmpty()) {
            place.fault("empty", "must have at least one member");
        }
        parameters.properties().forEach(parameter -> value(parameter.getValue(), place.in(parameter.getKey())));
    }

    private void value(JsonNode value, Place place) {
        scalar(value, place);
        var text = value.stringValue("");
        if (kind == QueryKind.WILDCARD && (text.startsWith("*") || text.startsWith("?"))) {
            place.fault("leading-wildcard", "must not start with a wildcard: the search would read every value");
        }
    }

    static void terms(JsonNode body, Place place) {
        for (var property : body.properties()) {
            var at = place.in(property.getKey());
            if (SETTINGS.contains(property.getKey())) {
                scalar(property.getValue(), at);
            } else {
                field(property.getKey(), at);
                each(property.getValue(), at, RawFieldRules::scalar);
            }
        }
        if (body.propertyStream()
                        .filter(field -> !SETTINGS.contains(field.getKey()))
                        .count()
                != 1) {
            place.fault("not-one-field", "must have exactly one field with a list of values");
        }
    }

    static void field(String name, Place place) {
        if (JsonValues.isName(name, place) && name.contains("*")) {
            place.fault("leading-wildcard", "must be the name of one field, without *");
        }
    }

    static void each(JsonNode list, Place place, BiConsumer<JsonNode, Place> rule) {
        if (!list.isArray()) {
            JsonValues.wrongType(list, place, "a list");
        } else if (list.isEmpty()) {
            place.fault("empty", "must have at least one element, or be left out");
        }
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            rule.accept(list.get(i), place.at(i));
        }
    }

    static void scalar(JsonNode value, Place place) {
        switch (value.getNodeType()) {
            case STRING -> text(value.stringValue(), place);
            case NUMBER -> JsonValues.number(value, place);
            case BOOLEAN -> JsonValues.flag(value, place);
            default -> JsonValues.wrongType(value, place, "a text, a number, true or false");
        }
    }

    private static void text(String text, Place place) {
        place.findings().countValue();
        JsonValues.isSound(text, place);
    }
}
