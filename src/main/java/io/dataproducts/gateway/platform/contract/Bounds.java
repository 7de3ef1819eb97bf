package io.dataproducts.gateway.platform.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Bounds of what no one else bounds. They hold for all that the gateway answers: Atlan keeps no longer text, and the
 * gateway reads no longer lists. For requests they are backed by the limit of the body and the query.
 */
final class Bounds {

    private static final int TEXT = 100_000;
    private static final int TIME = 40;
    private static final int ADDRESS = 2_000;
    private static final int UUID = 36;
    private static final int MEMBERS = 10_000;

    /** The largest whole number that JavaScript holds exactly. */
    private static final long COUNT = (1L << 53) - 1;

    private Bounds() {}

    /** Bounds {@code schema} itself, not what is inside. */
    static void of(Schema<?> schema) {
        var types = schema.getTypes() == null ? Set.<String>of() : schema.getTypes();
        if (types.contains("string") && schema.getMaxLength() == null && schema.getEnum() == null) {
            schema.setMaxLength(longest(schema));
        }
        if (types.contains("array") && schema.getMaxItems() == null) {
            schema.setMaxItems(MEMBERS);
        }
        if (types.contains("integer")) {
            integer(schema);
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> && schema.getMaxProperties() == null) {
            schema.setMaxProperties(MEMBERS);
        }
    }

    private static int longest(Schema<?> schema) {
        return switch (schema.getFormat()) {
            case "uuid" -> UUID;
            case "date-time" -> TIME;
            case "uri", "uri-reference" -> ADDRESS;
            case null, default -> TEXT;
        };
    }

    private static void integer(Schema<?> schema) {
        boolean isInt = "int32".equals(schema.getFormat());
        schema.setFormat(isInt ? "int32" : "int64");
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.ZERO);
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(isInt ? Integer.MAX_VALUE : COUNT));
        }
    }
}
