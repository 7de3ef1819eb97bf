package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads custom attributes: absent or null keeps what is there, an object replaces it. */
final class CustomAttributes {

    private static final int KEY_LIMIT = 50;
    private static final int VALUE_LIMIT = 500;
    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9_-]*");

    private CustomAttributes() {}

    static Optional<Map<String, String>> read(JsonNode given) {
        if (!given.isObject()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        for (var key : given.propertyNames()) {
            values.put(checkedKey(key), checkedValue(given.path(key).asString("")));
        }
        return Optional.of(values);
    }

    private static String checkedKey(String key) {
        if (key.length() > KEY_LIMIT) {
            throw AtlasErrorCode.CUSTOM_ATTRIBUTE_KEY_LENGTH.with(key, String.valueOf(KEY_LIMIT));
        }
        if (!KEY.matcher(key).matches()) {
            throw AtlasErrorCode.CUSTOM_ATTRIBUTE_KEY_CHARACTERS.with(key);
        }
        return key;
    }

    private static String checkedValue(String value) {
        if (value.length() > VALUE_LIMIT) {
            throw AtlasErrorCode.CUSTOM_ATTRIBUTE_VALUE.with(value, String.valueOf(VALUE_LIMIT));
        }
        return value;
    }
}
