package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.problem.Problem;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a failure of Atlan means to the gateway's caller. Atlan's statuses and words do not go out as they are. */
final class AtlanProblems {

    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(1);

    private AtlanProblems() {}

    static ProblemException of(AtlanException failure) {
        return switch (failure) {
            case AtlanException.Refused refused -> refusal(refused);
            case AtlanException.NotExecuted notExecuted -> notExecuted(notExecuted);
            case AtlanException.Unknown unknown ->
                problem(ProblemType.OUTCOME_UNKNOWN, ProblemType.OUTCOME_UNKNOWN.cause(), unknown, null);
            case AtlanException.Unreadable unreadable ->
                unreadable.timedOut()
                        ? problem(ProblemType.ATLAN_TIMEOUT, ProblemType.ATLAN_TIMEOUT.cause(), unreadable, null)
                        : problem(ProblemType.ATLAN_UNREADABLE, ProblemType.ATLAN_UNREADABLE.cause(), unreadable, null);
        };
    }

    private static ProblemException refusal(AtlanException.Refused refused) {
        var refusal = AtlanRefusal.of(refused.refusal());
        return problem(refusal.type(), refusal.detail(), refused, null);
    }

    private static ProblemException notExecuted(AtlanException.NotExecuted failure) {
        var wait = failure.retryAfter().orElse(DEFAULT_WAIT);
        return switch (failure.reason()) {
            case CREDENTIALS ->
                problem(ProblemType.ATLAN_CREDENTIALS, "Atlan does not accept the gateway's token", failure, null);
            case UNREACHABLE -> problem(ProblemType.ATLAN_UNAVAILABLE, "Atlan cannot be reached", failure, wait);
            case RATE_LIMITED ->
                problem(ProblemType.ATLAN_UNAVAILABLE, "Atlan limits the rate of calls", failure, wait);
            case MAINTENANCE -> problem(ProblemType.ATLAN_UNAVAILABLE, "Atlan is under maintenance", failure, wait);
            case HELD_BACK -> problem(ProblemType.OVERLOADED, ProblemType.OVERLOADED.cause(), failure, wait);
        };
    }

    private static ProblemException problem(
            ProblemType type, String detail, AtlanException failure, @Nullable Duration retryAfter) {
        var upstream = failure.error()
                .map(error -> new Problem.Upstream(error.status(), error.code()))
                .orElse(null);
        return new ProblemException(type, detail, List.of(), upstream, retryAfter, failure);
    }
}
