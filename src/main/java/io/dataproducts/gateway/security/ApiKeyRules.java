package io.dataproducts.gateway.security;

import java.util.regex.Pattern;

/** The rules for what is said about an API key. */
final class ApiKeyRules {

    /** Safe in a header and in a log. */
    static final String NAME_FORM = "^[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$";

    static final Pattern NAME = Pattern.compile(NAME_FORM);

    static final String OWNER_FORM = "^[\\x21-\\x7E]{1,200}$";
    static final Pattern OWNER = Pattern.compile(OWNER_FORM);

    private ApiKeyRules() {}

    /** @throws IllegalArgumentException if one is malformed or missing */
    static void check(String name, String owner) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name must have 1 to 100 letters, digits, dots, dashes, underscores or @");
        }
        if (!OWNER.matcher(owner).matches()) {
            throw new IllegalArgumentException("owner must have 1 to 200 printable characters without blanks");
        }
    }
}
