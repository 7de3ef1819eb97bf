package io.dataproducts.gateway.history.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What came back for one request.
 *
 * @param status HTTP status; 0 if none came
 * @param code of the problem
 * @param retryable whether the problem says that the request may be repeated
 * @param operation the operation that the answer names
 * @param guid of the product that was written
 * @param replayed whether the answer is marked as that of an earlier request
 * @param failure why no answer came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(
        Outcome outcome,
        int status,
        @Nullable String code,
        boolean retryable,
        @Nullable String operation,
        @Nullable String guid,
        boolean replayed,
        @Nullable String failure) {

    /** What {@link #failure} says if the caller lost patience: the request may still be under way. */
    public static final String ABANDONED = "abandoned";

    /** What {@link #failure} says if there was no connection, so that nothing was sent. */
    public static final String NOT_SENT = "not sent";

    /** No answer at all. */
    public static Answer none(String failure) {
        return new Answer(Outcome.UNKNOWN, 0, null, false, null, null, false, failure);
    }

    /** Whether the request never left its caller. */
    public boolean notSent() {
        return NOT_SENT.equals(failure);
    }

    /** Whether the caller went away before the answer came. */
    public boolean abandoned() {
        return ABANDONED.equals(failure);
    }
}
