package io.dataproducts.gateway.platform.web;

import io.dataproducts.gateway.platform.problem.ProblemException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the ids in paths that are the gateway's own. */
public final class PathIds {

    /** {@link UUID#fromString} takes shorter ones, too. */
    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private PathIds() {}

    /**
     * The UUID in the path variable {@code id}.
     *
     * @throws ProblemException {@code invalid-parameter} if it is none
     */
    public static UUID uuid(String id) {
        if (!FORM.matcher(id).matches()) {
            throw ProblemException.invalidParameter("id", "malformed", "'id' must be a UUID");
        }
        return UUID.fromString(id);
    }
}
