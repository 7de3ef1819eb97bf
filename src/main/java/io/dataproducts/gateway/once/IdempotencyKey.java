package io.dataproducts.gateway.once;

import io.dataproducts.gateway.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A caller's own name for a request, from the header {@code Idempotency-Key}.
 *
 * @param value 1 to 255 printable ASCII characters, without quotes around them
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">the header's draft</a>
 */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    /** What the header may be: quoted, with a backslash before a quote and a backslash; or bare, without blanks at its ends. */
    public static final String PATTERN = "^(\"([ !#-\\[\\]-~]|\\\\[\"\\\\]){1,255}\"|[!#-~]([ -~]{0,253}[!-~])?)$";

    private static final Pattern FORM = Pattern.compile("[\\x20-\\x7E]{1,255}");

    /** A String of RFC 8941: in it a quote and a backslash stand behind a backslash. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[\\x20-\\x7E&&[^\"\\\\]]|\\\\[\"\\\\])*)\"");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must have 1 to 255 printable ASCII characters");
        }
    }

    /**
     * The key of {@code request}, if it has one.
     *
     * @throws ProblemException {@code invalid-header} if the header is given twice, or is malformed
     */
    public static Optional<IdempotencyKey> of(HttpServletRequest request) {
        var values = Collections.list(request.getHeaders(HEADER));
        if (values.size() > 1) {
            throw invalid("repeated", "must not be given twice");
        }
        return values.stream().findFirst().map(IdempotencyKey::read);
    }

    /**
     * Reads the header's value: a String as in RFC 8941, or the same text without quotes.
     *
     * @throws ProblemException {@code invalid-header} if it is malformed
     */
    public static IdempotencyKey read(String header) {
        var text = header.strip();
        var value = text.startsWith("\"") ? unquoted(text) : text;
        if (!FORM.matcher(value).matches()) {
            throw invalid("malformed", "must have 1 to 255 printable ASCII characters, with quotes around them or not");
        }
        return new IdempotencyKey(value);
    }

    private static String unquoted(String text) {
        var quoted = QUOTED.matcher(text);
        if (!quoted.matches()) {
            throw invalid("malformed", "must be one text, with quotes at both ends or at none");
        }
        return quoted.group(1).replaceAll("\\\\(.)", "$1");
    }

    private static ProblemException invalid(String code, String detail) {
        return ProblemException.invalidHeader(HEADER, code, "'%s' %s".formatted(HEADER, detail));
    }
}
