package io.dataproducts.gateway.platform.etag;

import io.dataproducts.gateway.platform.digest.Sha256;

/**
 * The version of a representation: one opaque, strong tag of two parts. A change is conditional on the first alone, so
 * that what Atlan's own jobs write does not stop it; a copy is current only if both are the same.
 *
 * @param writable digest of all that callers can write; it is the same whichever attributes were asked for
 * @param rest digest of the whole representation
 */
public record EntityTag(String writable, String rest) {

    private static final int DIGITS = 16;

    /** The tag of a representation whose parts have these contents, each in a form that is always the same. */
    public static EntityTag of(String writable, String whole) {
        return new EntityTag(digest(writable), digest(whole));
    }

    /** The value of the header {@code ETag}. */
    public String header() {
        return "\"" + writable + "." + rest + "\"";
    }

    private static String digest(String content) {
        return Sha256.of(content).substring(0, DIGITS);
    }
}
