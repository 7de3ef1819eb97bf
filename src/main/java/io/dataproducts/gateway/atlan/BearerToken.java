package io.dataproducts.gateway.atlan;

import java.util.regex.Pattern;

/** The form of a bearer token. */
final class BearerToken {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,16384}");

    private BearerToken() {}

    /**
     * The token that {@code text} holds, without the blanks and line ends around it.
     *
     * @param source where the text is from, for the message, which never holds the text
     * @throws IllegalStateException if it holds none
     */
    static String in(String text, String source) {
        var token = text.strip();
        if (token.isEmpty()) {
            throw new IllegalStateException(source + " is empty");
        }
        if (!FORM.matcher(token).matches()) {
            throw new IllegalStateException(
                    source + " holds no token: one is a line of printable ASCII without blanks");
        }
        return token;
    }
}
