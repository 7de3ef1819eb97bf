package io.dataproducts.gateway.selection;

import java.math.BigDecimal;

/** A single value of a custom metadata attribute, as callers write it. */
public sealed interface Scalar {

    /** A text, or a time as RFC 3339 in UTC where the attribute is a date. */
    record Text(String value) implements Scalar {}

    /** A number; {@code 5} and {@code 5.0} are the same. */
    record Numeric(BigDecimal value) implements Scalar {
        public Numeric {
            value = value.stripTrailingZeros();
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Scalar {}
}
