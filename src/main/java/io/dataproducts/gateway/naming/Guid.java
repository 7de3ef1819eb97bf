package io.dataproducts.gateway.naming;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Atlan's identifier of an entity, a UUID in lower case. It is stable for the entity's life, unlike its qualified name.
 *
 * @param value 36 characters, as {@code 49abc625-9a03-4733-bdfb-ec0cb5315cac}
 */
public record Guid(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public Guid {
        value = value.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a GUID: expected a UUID of 36 characters");
        }
    }

    /** Reads {@code text} as a GUID if it has the form of one. */
    public static Optional<Guid> find(String text) {
        return FORM.matcher(text.toLowerCase(Locale.ROOT)).matches() ? Optional.of(new Guid(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
