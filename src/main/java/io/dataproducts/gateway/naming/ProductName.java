package io.dataproducts.gateway.naming;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Optional;

/**
 * The name people give to a data product. Two names that differ in case are two names.
 *
 * @param value in Unicode's form C, 1 to {@value #MAX_LENGTH} code points, with at least one letter or digit, without
 *     blanks at either end, control characters or lone surrogates
 */
public record ProductName(@JsonValue String value) {

    /** The most code points a name may have. */
    public static final int MAX_LENGTH = 255;

    /** @throws IllegalArgumentException if the name breaks a rule; the message says which */
    public ProductName {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    /** Says what is wrong with {@code name} as the name of a product, if anything is. */
    public static Optional<String> fault(String name) {
        var text = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (text.isEmpty() || text.codePointCount(0, text.length()) > MAX_LENGTH) {
            return Optional.of("must have 1 to %d characters".formatted(MAX_LENGTH));
        }
        if (!text.strip().equals(text)
                || isBlank(text.codePointAt(0))
                || isBlank(text.codePointBefore(text.length()))) {
            return Optional.of("must not start or end with a blank");
        }
        if (text.codePoints().anyMatch(ProductName::isForbidden)) {
            return Optional.of("must not contain control characters or unpaired surrogates");
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of("must contain at least one letter or digit");
        }
        return Optional.empty();
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isForbidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return value;
    }
}
