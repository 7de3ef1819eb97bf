package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.Arrays;

/**
 * The table from what Atlan answers to what that means: for which calls, with which status, code and words, how much is
 * known then, and the problem it becomes. The first row that fits counts. Atlan's statuses and codes mislead: a name
 * that is taken is a 400, bad input a 404, a refused delete a 500, and a slow search a 429 or nothing at all.
 */
enum AtlanMeaning {
    SEARCH_WITHOUT_ANSWER(Calls.SEARCHES, "204", "", "", Effect.TIMED_OUT, ProblemType.ATLAN_TIMEOUT),
    SEARCH_TIMEOUT(Calls.READS, "429", AtlanError.SEARCH_TIMEOUT, "", Effect.TIMED_OUT, ProblemType.ATLAN_TIMEOUT),
    SEARCH_TIMEOUT_CODE(Calls.READS, "5..", "", AtlanError.SEARCH_TIMEOUT, Effect.TIMED_OUT, ProblemType.ATLAN_TIMEOUT),
    SEARCH_TIMEOUT_TEXT(
            Calls.READS, "5..", "ATLAS-", "ES query exceeded timeout", Effect.TIMED_OUT, ProblemType.ATLAN_TIMEOUT),
    GATEWAY_TIMEOUT(Calls.READS, "504", "", "", Effect.TIMED_OUT, ProblemType.ATLAN_TIMEOUT),
    /** A write searches as well, for its name, and nothing says that it had done nothing by then. */
    SEARCH_TIMEOUT_IN_WRITE(
            Calls.WRITES, "429", AtlanError.SEARCH_TIMEOUT, "", Effect.NO_SENSE, ProblemType.OUTCOME_UNKNOWN),

    TOKEN_REFUSED(Calls.ALL, "401", "", "", Effect.CREDENTIALS, ProblemType.ATLAN_CREDENTIALS),
    RIGHT_MISSING(Calls.ALL, "403", "", "", Effect.CREDENTIALS, ProblemType.ATLAN_CREDENTIALS),
    RATE_LIMITED(Calls.ALL, "429", "", "", Effect.RATE_LIMITED, ProblemType.ATLAN_UNAVAILABLE),
    MAINTENANCE(Calls.ALL, "503", "ATLAS-503-00-001", "", Effect.MAINTENANCE, ProblemType.ATLAN_UNAVAILABLE),
    DOWN(Calls.READS, "503", "", "", Effect.NO_SENSE, ProblemType.ATLAN_UNAVAILABLE),

    NAME_TAKEN(
            Calls.WRITES,
            "400",
            "ATLAS-400-00-029",
            "already exists in the domain",
            Effect.REFUSED,
            ProblemType.NAME_TAKEN),
    ARCHIVED(Calls.WRITES, "409", "ATLAS-409-00-015", "that is Archived", Effect.REFUSED, ProblemType.PRODUCT_ARCHIVED),
    LINKED_ASSETS(Calls.WRITES, "409", "", "has linked assets", Effect.REFUSED, ProblemType.LINKED_ASSETS),
    LINKED_ASSETS_OF_DELETED(Calls.DELETES, "500", "", "has linked assets", Effect.REFUSED, ProblemType.LINKED_ASSETS),
    DELETE_REFUSED(Calls.DELETES, "500", "", "Operation not supported", Effect.REFUSED, ProblemType.REFUSED_BY_ATLAN),
    GONE(Calls.ALL, "404", "ATLAS-404-00-005", "", Effect.REFUSED, ProblemType.PRODUCT_NOT_FOUND),
    GONE_BY_NAME(Calls.ALL, "404", "ATLAS-404-00-009", "", Effect.REFUSED, ProblemType.PRODUCT_NOT_FOUND),
    MISSING_REFERENCE(Calls.WRITES, "404", "ATLAS-404-00-00A", "", Effect.REFUSED, ProblemType.REJECTED_BY_ATLAN),
    BAD_INPUT(Calls.WRITES, "404", "ATLAS-404-00-007", "", Effect.REFUSED, ProblemType.REJECTED_BY_ATLAN),
    BAD_REQUEST(Calls.WRITES, "400", "", "", Effect.REFUSED, ProblemType.REJECTED_BY_ATLAN),
    BAD_QUESTION(Calls.READS, "400", "ATLAS-", "", Effect.REFUSED, ProblemType.REJECTED_BY_ATLAN),
    TOO_LARGE(Calls.ALL, "413", "", "", Effect.REFUSED, ProblemType.REJECTED_BY_ATLAN),
    UNPROCESSABLE(Calls.WRITES, "422", "", "", Effect.REFUSED, ProblemType.REJECTED_BY_ATLAN),

    /** A proxy gave up waiting: what it passed on may still be carried out. */
    GAVE_UP(Calls.WRITES, "408|499", "", "", Effect.NO_SENSE, ProblemType.OUTCOME_UNKNOWN),
    /** Atlan's store failed for good in the middle of something. */
    BROKEN_STORE(Calls.WRITES, "410", "", "", Effect.NO_SENSE, ProblemType.OUTCOME_UNKNOWN),
    REFUSED_WRITE(Calls.WRITES, "4..", "", "", Effect.REFUSED, ProblemType.REFUSED_BY_ATLAN),
    /** The gateway asked for something that Atlan does not know, as an index that is missing: none of the caller's doing. */
    REFUSED_READ(Calls.READS, "4..", "ATLAS-", "", Effect.REFUSED, ProblemType.ATLAN_UNREADABLE),
    WRITE_WITHOUT_SENSE(Calls.WRITES, ".*", "", "", Effect.NO_SENSE, ProblemType.OUTCOME_UNKNOWN),
    READ_WITHOUT_SENSE(Calls.READS, ".*", "", "", Effect.NO_SENSE, ProblemType.ATLAN_UNREADABLE);

    /** The calls that a row is about. */
    enum Calls {
        ALL,
        SEARCHES,
        /** Searches, too. */
        READS,
        /** Deletes, too. */
        WRITES,
        DELETES;

        private boolean include(AtlanCall call) {
            return switch (this) {
                case ALL -> true;
                case SEARCHES -> call.kind() == AtlanCall.Kind.SEARCH;
                case READS -> !call.isWrite();
                case WRITES -> call.isWrite();
                case DELETES -> call.isDelete();
            };
        }
    }

    /** What is known of the call after such an answer; each is a case of {@link AtlanException}. */
    enum Effect {
        REFUSED,
        CREDENTIALS,
        RATE_LIMITED,
        MAINTENANCE,
        TIMED_OUT,
        NO_SENSE
    }

    private final Calls calls;
    private final String status;
    private final String code;
    private final String text;
    private final Effect effect;
    private final ProblemType type;

    AtlanMeaning(Calls calls, String status, String code, String text, Effect effect, ProblemType type) {
        this.calls = calls;
        this.status = status;
        this.code = code;
        this.text = text;
        this.effect = effect;
        this.type = type;
    }

    /** The meaning of an answer to {@code call} that is not a success. */
    static AtlanMeaning of(AtlanCall call, AtlanError error) {
        return Arrays.stream(values())
                .filter(row -> row.fits(call, error))
                .findFirst()
                .orElseThrow();
    }

    private boolean fits(AtlanCall call, AtlanError error) {
        var given = error.code() == null ? "" : error.code();
        return calls.include(call)
                && String.valueOf(error.status()).matches(status)
                && given.startsWith(code)
                && error.message().contains(text);
    }

    Effect effect() {
        return effect;
    }

    ProblemType type() {
        return type;
    }
}
