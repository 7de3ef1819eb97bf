package io.dataproducts.gateway.once;

import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The problems that the protocol itself answers with. */
final class Refusals {

    static final Duration SOON = Duration.ofSeconds(1);

    private Refusals() {}

    static ProblemException writeInProgress(Duration retryAfter) {
        return problem(
                ProblemType.WRITE_IN_PROGRESS,
                "Another write of the same product or name is under way or not settled yet; nothing was changed",
                retryAfter);
    }

    static ProblemException leaseLost() {
        return problem(
                ProblemType.WRITE_IN_PROGRESS,
                "The checks took so long that another write of the same product or name may have passed; nothing was sent",
                SOON);
    }

    static ProblemException pending(UUID operation, Duration retryAfter) {
        return problem(
                        ProblemType.OPERATION_PENDING,
                        "An earlier request with this Idempotency-Key is not settled yet",
                        retryAfter)
                .ofOperation(operation.toString());
    }

    static ProblemException keyReused() {
        return new ProblemException(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "This Idempotency-Key was sent before with another method, path, query, If-Match or body");
    }

    static ProblemException noLongerPermitted() {
        return new ProblemException(
                ProblemType.OPERATION_NOT_FOUND,
                "The earlier request with this Idempotency-Key is not the caller's any more");
    }

    static ProblemException notMade(UUID operation) {
        return problem(
                        ProblemType.NOT_MADE,
                        "The write was sent, but it left nothing behind in Atlan; it may be sent again",
                        SOON)
                .ofOperation(operation.toString());
    }

    static ProblemException outcomeUnknown(UUID operation) {
        return new ProblemException(
                        ProblemType.OUTCOME_UNKNOWN,
                        "The write was sent, but its outcome could not be recorded; see the operation")
                .ofOperation(operation.toString());
    }

    /** At least a second: what is left of a wait may be over by the time the answer arrives. */
    private static ProblemException problem(ProblemType type, String detail, Duration retryAfter) {
        var wait = retryAfter.compareTo(SOON) < 0 ? SOON : retryAfter;
        return new ProblemException(type, detail, List.of(), null, wait, null);
    }
}
