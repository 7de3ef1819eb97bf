package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.Refused;
import io.dataproducts.gateway.platform.problem.Problem;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a failure of Atlan means to the gateway's caller. Atlan's statuses and words do not go out as they are. */
public final class AtlanProblems {

    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(1);

    private AtlanProblems() {}

    /** The problem that a caller of the gateway sees for this failure. */
    public static ProblemException of(AtlanException failure) {
        var type = failure.type();
        var upstream = failure.error()
                .map(error -> new Problem.Upstream(error.status(), error.code()))
                .orElse(null);
        var wait = type.status() == 503 ? failure.retryAfter().orElse(DEFAULT_WAIT) : null;
        return new ProblemException(type, detail(failure), List.of(), upstream, wait, failure);
    }

    private static String detail(AtlanException failure) {
        return switch (failure) {
            case Refused refused -> refusal(refused);
            case NotExecuted notExecuted -> notExecuted(notExecuted);
            case AtlanException.Unknown unknown -> unknown.type().cause();
            case AtlanException.Unreadable unreadable -> unreadable.type().cause();
        };
    }

    private static String refusal(Refused refused) {
        var type = refused.type();
        boolean isExplainedByAtlan = type == ProblemType.REFUSED_BY_ATLAN || type == ProblemType.REJECTED_BY_ATLAN;
        return Optional.of(refused.refusal())
                .filter(_ -> isExplainedByAtlan)
                .flatMap(AtlanReason::of)
                .map(reason -> "Atlan says: " + reason)
                .orElseGet(type::cause);
    }

    private static String notExecuted(NotExecuted failure) {
        return switch (failure.reason()) {
            case CREDENTIALS -> "Atlan does not accept the gateway's token, or denies it the right to this";
            case UNREACHABLE -> "Atlan cannot be reached";
            case RATE_LIMITED -> "Atlan, or the gateway for it, limits the rate of calls";
            case MAINTENANCE -> "Atlan is under maintenance";
            case HELD_BACK -> "Atlan keeps failing, so it is left alone for a moment";
            case BUSY -> "Too many calls to Atlan are under way";
            case SEND_REFUSED -> "The write's turn came too late to send it safely. Nothing was changed";
            case DEADLINE -> "The time for the request was too short to send the write. Nothing was changed";
        };
    }
}
