package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.Optional;

/**
 * The table from what Atlan says when it refuses to what that means. The first row that fits counts: codes are not
 * unique, and a name conflict is a 400, bad input a 404 and a refused delete a 500.
 */
enum AtlanRefusal {
    NAME_TAKEN(400, "ATLAS-400-00-029", "already exists in the domain", ProblemType.NAME_TAKEN),
    ARCHIVED(409, "ATLAS-409-00-015", "that is Archived", ProblemType.PRODUCT_ARCHIVED),
    LINKED_ASSETS(500, "", "has linked assets", ProblemType.LINKED_ASSETS),
    LINKED_ASSETS_409(409, "", "has linked assets", ProblemType.LINKED_ASSETS),
    NOT_SUPPORTED(409, "ATLAS-409-00-015", "", ProblemType.REFUSED_BY_ATLAN),
    DELETE_REFUSED(500, "", "Operation not supported", ProblemType.REFUSED_BY_ATLAN),
    CONFLICT(409, "", "", ProblemType.REFUSED_BY_ATLAN),
    NOT_ALLOWED(403, "", "", ProblemType.ATLAN_CREDENTIALS),
    GONE(404, "ATLAS-404-00-005", "", ProblemType.PRODUCT_NOT_FOUND),
    GONE_BY_NAME(404, "ATLAS-404-00-009", "", ProblemType.PRODUCT_NOT_FOUND),
    MISSING_REFERENCE(404, "ATLAS-404-00-00A", "", ProblemType.REJECTED_BY_ATLAN),
    BAD_INPUT(404, "ATLAS-404-00-007", "", ProblemType.REJECTED_BY_ATLAN),
    BAD_REQUEST(400, "", "", ProblemType.REJECTED_BY_ATLAN),
    UNPROCESSABLE(422, "", "", ProblemType.REJECTED_BY_ATLAN),
    TOO_LARGE(413, "", "", ProblemType.REJECTED_BY_ATLAN);

    private final int status;
    private final String code;
    private final String text;
    private final ProblemType type;

    AtlanRefusal(int status, String code, String text, ProblemType type) {
        this.status = status;
        this.code = code;
        this.text = text;
        this.type = type;
    }

    /**
     * What a refusal means.
     *
     * @param type the problem for the caller
     * @param detail what to tell the caller
     */
    record Meaning(ProblemType type, String detail) {}

    /** Finds the meaning of {@code error}; one that is in no row is a refusal all the same. */
    static Meaning of(AtlanError error) {
        var row = Arrays.stream(values())
                .filter(candidate -> candidate.fits(error))
                .findFirst();
        var type = row.map(found -> found.type).orElse(ProblemType.REFUSED_BY_ATLAN);
        return new Meaning(type, reason(error, type).orElseGet(type::cause));
    }

    private boolean fits(AtlanError error) {
        return error.status() == status
                && (code.isEmpty() || code.equals(error.code()))
                && error.message().contains(text);
    }

    /** Atlan's reason where it is about the request; never a class name, a location or markup. */
    private static Optional<String> reason(AtlanError error, ProblemType type) {
        if (type != ProblemType.REFUSED_BY_ATLAN && type != ProblemType.REJECTED_BY_ATLAN) {
            return Optional.empty();
        }
        var message = error.message();
        int start = message.lastIndexOf("Operation not supported: ");
        var reason = (start < 0 ? message : message.substring(start)).strip();
        boolean isInternal = reason.isEmpty() || reason.matches("(?s).*(\\b[a-z]+\\.[a-z]+\\.\\w|<|\\bat line\\b).*");
        return isInternal || reason.length() > 500 ? Optional.empty() : Optional.of("Atlan says: " + reason);
    }
}
