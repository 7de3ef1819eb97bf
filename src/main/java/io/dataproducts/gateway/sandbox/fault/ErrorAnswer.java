package io.dataproducts.gateway.sandbox.fault;

import java.util.Locale;
import java.util.Optional;

/**
 * An answer that has nothing to do with what was asked.
 *
 * @param status 200 to 599
 * @param code Atlan's error code, for a body of JSON
 * @param message Atlan's error message, for a body of JSON
 * @param retryAfter the value of the header {@code Retry-After}; without one it is 1, as in all of Atlan's answers
 */
public record ErrorAnswer(
        int status, Body body, Optional<String> code, Optional<String> message, Optional<String> retryAfter) {

    /** What the answer has as its body: an error of Atlan's, the page of a proxy, or nothing. */
    public enum Body {
        JSON,
        HTML,
        EMPTY;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
