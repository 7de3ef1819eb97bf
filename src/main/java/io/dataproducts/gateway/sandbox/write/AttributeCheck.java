package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.error.AtlasException;
import io.dataproducts.gateway.sandbox.type.AttributeDefinition;
import io.dataproducts.gateway.sandbox.type.EntityType;
import tools.jackson.databind.JsonNode;

/** Reads the values of attributes by their types. Bad values are errors with status 404, as in Atlan. */
final class AttributeCheck {

    /** The most characters of a text. */
    private static final int TEXT_LIMIT = 100_000;

    private AttributeCheck() {}

    static JsonNode read(EntityType type, AttributeDefinition definition, JsonNode value) {
        if (value.isNull()) {
            return value;
        }
        var read = definition.kind().read(value).orElseThrow(() -> invalid(type, definition, value));
        if (!definition.allowed().isEmpty() && !definition.allowed().contains(read.asString())) {
            throw invalid(type, definition, value);
        }
        if (read.isString() && read.asString().length() > TEXT_LIMIT) {
            throw new AtlasException(
                    AtlasErrorCode.INTERNAL_ERROR,
                    "[\"Attribute value length exceeds allowed limit for %s.%s\"]"
                            .formatted(type.name(), definition.name()));
        }
        return read;
    }

    /** Refuses a payload without a value for a mandatory attribute; the first is reported. */
    static void requireMandatory(Payload payload) {
        var type = payload.type();
        for (var definition : type.attributes().values()) {
            if (definition.mandatory() && payload.value(definition.name()).isEmpty()) {
                throw AtlasErrorCode.INSTANCE_CRUD_INVALID_PARAMS.with(
                        "%s.%s: mandatory attribute value missing in type %s"
                                .formatted(type.name(), definition.name(), type.name()));
            }
        }
    }

    private static AtlasException invalid(EntityType type, AttributeDefinition definition, JsonNode value) {
        return AtlasErrorCode.INSTANCE_CRUD_INVALID_PARAMS.with("%s.%s=%s: invalid value for type %s"
                .formatted(
                        type.name(),
                        definition.name(),
                        value.isValueNode() ? value.asString() : value.toString(),
                        definition.typeName()));
    }
}
