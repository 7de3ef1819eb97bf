package io.dataproducts.gateway.once;

import io.dataproducts.gateway.once.ledger.LeasePermit;
import io.dataproducts.gateway.once.ledger.Recorded;
import io.dataproducts.gateway.once.ledger.Verdict;
import io.dataproducts.gateway.platform.deadline.Deadline;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Sends an attempt that was recorded, and finds out what became of it. */
final class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** How long the caller of a refused write waits for a ledger that is away: the refusal holds without it. */
    private static final Duration REFUSAL_PATIENCE = Duration.ofSeconds(2);

    /**
     * How long an attempt is left to its own request, which may have ended with its process. That others look while it is
     * at work does no harm: they can find an effect, but an absence does not count before the quiet period is over.
     */
    static final Duration LONGEST_OWNED = Duration.ofSeconds(5);

    private final Protocol protocol;
    private final Recorded recorded;
    private final Attempt attempt;
    private final Deadline deadline;

    /** @param deadline until which it is looked for an effect */
    Delivery(Protocol protocol, Recorded recorded, Deadline deadline) {
        this.protocol = protocol;
        this.recorded = recorded;
        this.attempt = recorded.attempt();
        this.deadline = deadline;
    }

    /** @throws ProblemException unless the write was made, and is recorded as made */
    Answer carryOut(Call call) {
        return switch (send(call)) {
            case Outcome.Made made -> made(made);
            case Outcome.Refused refused -> refused(refused.problem());
            case Outcome.NotExecuted notExecuted -> throw notExecuted(notExecuted.problem());
            case Outcome.Unknown unknown -> unknown(unknown.problem());
        };
    }

    private Outcome send(Call call) {
        var properties = protocol.properties();
        var permit = new LeasePermit(recorded.leases(), properties.sendWindow(), recorded.from(), protocol.clock());
        try {
            return call.send(attempt, permit);
        } catch (RuntimeException failure) {
            log.atWarn()
                    .addKeyValue("operation", attempt.operation())
                    .setCause(failure)
                    .log("A write failed in a way that says nothing of its outcome");
            return new Outcome.Unknown(
                    new ProblemException(ProblemType.OUTCOME_UNKNOWN, ProblemType.OUTCOME_UNKNOWN.cause()));
        }
    }

    /** Without a record of it a write is not acknowledged: the reconciler will find it. */
    private Answer made(Outcome.Made made) {
        return settle(() -> protocol.settlement().made(attempt, made.guid(), made.answer()), deadline)
                .map(this::answer)
                .orElseThrow(() -> Refusals.outcomeUnknown(attempt.operation()));
    }

    private Answer refused(ProblemException problem) {
        var patience = deadline.atMost(REFUSAL_PATIENCE);
        return answer(settle(() -> protocol.settlement().refused(attempt, problem), patience)
                .orElse(new Verdict.Refused(problem)));
    }

    /** What could not be removed is settled as not made later, which is as true. */
    private ProblemException notExecuted(ProblemException problem) {
        try {
            protocol.ledger().discard(attempt.operation());
        } catch (DataAccessException | TransactionException failure) {
            log.debug("An attempt that was not executed could not be removed", failure);
        }
        protocol.metrics().notExecuted();
        return problem;
    }

    private Answer unknown(ProblemException problem) {
        protocol.metrics().unknown();
        sayThatTheCallEnded();
        var patience = new Patience(deadline.atNanos(), FIRST_PAUSE, LONGEST_PAUSE);
        do {
            var verdict = look();
            if (verdict.isPresent()) {
                return answer(verdict.get());
            }
        } while (patience.pause());
        log.atWarn().addKeyValue("operation", attempt.operation()).log("The outcome of a write is still unknown");
        throw problem.ofOperation(attempt.operation().toString());
    }

    /** If that cannot be said, the quiet period counts from the end of the send window, which covers the call. */
    private void sayThatTheCallEnded() {
        try {
            protocol.attempts()
                    .endOfCall(attempt, owned(), protocol.properties().quietPeriod());
        } catch (DataAccessException | TransactionException failure) {
            log.debug("The end of a call could not be recorded", failure);
        }
    }

    private Duration owned() {
        var mine = deadline.atMost(LONGEST_OWNED).remaining();
        return mine.isNegative() ? Duration.ZERO : mine;
    }

    private Optional<Verdict> look() {
        try {
            return deadline.call(() -> protocol.settlement().look(attempt));
        } catch (DataAccessException | TransactionException failure) {
            log.debug("What was found could not be recorded", failure);
            return Optional.empty();
        }
    }

    private Optional<Verdict> settle(Supplier<Verdict> settling, Deadline until) {
        var patience = new Patience(until.atNanos(), FIRST_PAUSE, LONGEST_PAUSE);
        do {
            try {
                return Optional.of(settling.get());
            } catch (DataAccessException | TransactionException failure) {
                log.debug("The outcome of a write could not be recorded", failure);
            }
        } while (patience.pause());
        return Optional.empty();
    }

    private Answer answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Done done -> done.answer();
            case Verdict.Refused refused -> throw refused.problem();
            case Verdict.NotMade _ -> throw Refusals.notMade(attempt.operation());
        };
    }
}
