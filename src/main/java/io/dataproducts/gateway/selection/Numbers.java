package io.dataproducts.gateway.selection;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Numbers that every program between the caller and the search index reads as the same (RFC 7493, 2.2). */
final class Numbers {

    static final String EXPECTED = "a number between -9007199254740991 and 9007199254740991, with at most 20 decimals";

    private static final BigDecimal MAX = BigDecimal.valueOf(9_007_199_254_740_991L);
    private static final int MAX_DECIMALS = 20;

    private Numbers() {}

    static Optional<BigDecimal> parse(JsonNode json) {
        return isFinite(json) ? Optional.of(json.decimalValue()).filter(Numbers::isAllowed) : Optional.empty();
    }

    private static boolean isFinite(JsonNode json) {
        return json.isIntegralNumber()
                || json.isBigDecimal()
                || (json.isNumber() && Double.isFinite(json.doubleValue()));
    }

    /** Looks at the size first: writing out a number with a large exponent would take all memory. */
    private static boolean isAllowed(BigDecimal number) {
        return number.abs().compareTo(MAX) <= 0 && number.stripTrailingZeros().scale() <= MAX_DECIMALS;
    }
}
