package io.dataproducts.gateway.platform.paging;

import io.dataproducts.gateway.platform.digest.Sha256;
import io.dataproducts.gateway.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The text of a cursor: the fingerprint of its query and the sort value of the last item seen. Opaque to callers. */
final class Cursor {

    private static final int FINGERPRINT_LENGTH = 16;

    private Cursor() {}

    static String fingerprint(Object query) {
        return Sha256.of(query.toString()).substring(0, FINGERPRINT_LENGTH);
    }

    static String encode(String fingerprint, String sortValue) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((fingerprint + sortValue).getBytes(StandardCharsets.UTF_8));
    }

    static String decode(String cursor, String fingerprint) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.length() > FINGERPRINT_LENGTH && text.startsWith(fingerprint)) {
                return text.substring(FINGERPRINT_LENGTH);
            }
        } catch (IllegalArgumentException _) {
            // falls through: what is not Base64 is no cursor either
        }
        throw ProblemException.invalidParameter(
                "cursor", "malformed", "'cursor' is not one that this query gave; start without it");
    }
}
