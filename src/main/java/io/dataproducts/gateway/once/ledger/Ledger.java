package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.OperationRecord;
import io.dataproducts.gateway.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What concerns an operation and its attempt together, each in one short transaction. Of two that settle an attempt, the
 * second learns what the first found.
 */
@Component
public class Ledger {

    private final TransactionOperations transactions;
    private final Leases leases;
    private final Operations operations;
    private final Attempts attempts;
    private final LedgerClock clock;
    private final Clock wall;

    Ledger(
            TransactionOperations transactions,
            Leases leases,
            Operations operations,
            Attempts attempts,
            LedgerClock clock,
            Clock wall) {
        this.transactions = transactions;
        this.leases = leases;
        this.operations = operations;
        this.attempts = attempts;
        this.clock = clock;
        this.wall = wall;
    }

    /** Milliseconds since 1970 by the ledger's clock. */
    public long now() {
        return clock.now();
    }

    /**
     * Records an attempt of {@code operation}, and the operation with it if it has no key and so was not recorded before.
     * All of {@code held} last from now on as long as the attempt needs them to.
     *
     * @return empty, and nothing is recorded, if a lease was lost or the operation given up meanwhile
     */
    public Optional<Recorded> record(NewOperation operation, NewAttempt attempt, List<Lease> held) {
        var from = Moment.now(wall);
        var renewed = held.stream()
                .map(lease -> lease.until(from.nanos() + attempt.lease().toNanos()))
                .toList();
        return transactions.execute(transaction -> {
            if (!renewAll(held, attempt.lease())
                    || !begin(operation, attempt.target().domain())) {
                transaction.setRollbackOnly();
                return Optional.empty();
            }
            return Optional.of(new Recorded(insert(operation, attempt), renewed, from));
        });
    }

    private boolean renewAll(List<Lease> held, Duration length) {
        return held.stream().allMatch(lease -> leases.renew(lease, length));
    }

    private boolean begin(NewOperation operation, Guid domain) {
        if (operation.request().key().isEmpty()) {
            operations.insert(operation);
        }
        return operations.begin(operation.id(), domain);
    }

    private Attempt insert(NewOperation operation, NewAttempt wanted) {
        var attempt = new Attempt(
                UUID.randomUUID(),
                operation.id(),
                operation.request().kind(),
                wanted.marker(),
                wanted.target(),
                wanted.effect(),
                Instant.ofEpochMilli(clock.now()));
        attempts.insert(attempt, wanted.times());
        return attempt;
    }

    /** Settles {@code attempt} as made, and its operation as done with {@code answer}. */
    public Settled made(Attempt attempt, Guid found, Answer answer) {
        var done = new Verdict.Done(answer);
        return both(() -> attempts.made(attempt, found), () -> operations.done(attempt.operation(), answer))
                ? new Settled(done, true)
                : settledBefore(attempt);
    }

    /** Settles {@code attempt} and its operation as refused. */
    public Settled refused(Attempt attempt, ProblemException problem) {
        var refused = new Verdict.Refused(problem);
        return both(() -> attempts.refused(attempt), () -> operations.refused(attempt.operation(), problem))
                ? new Settled(refused, true)
                : settledBefore(attempt);
    }

    /**
     * Settles {@code attempt} and its operation as not made, if its quiet period was over when the look began that did
     * not find it. The operation's key is free then.
     *
     * @param lookBegan in milliseconds since 1970, by the ledger's clock
     * @param watch how long a late effect is watched for, if one can be told
     * @return empty if the attempt is still open
     */
    public Optional<Settled> notMade(Attempt attempt, long lookBegan, Duration watch) {
        return both(() -> attempts.notMade(attempt, lookBegan, watch), () -> operations.notMade(attempt.operation()))
                ? Optional.of(new Settled(new Verdict.NotMade(), true))
                : settled(attempt).map(verdict -> new Settled(verdict, false));
    }

    private boolean both(BooleanSupplier attempt, BooleanSupplier operation) {
        return transactions.execute(transaction -> {
            if (attempt.getAsBoolean() && operation.getAsBoolean()) {
                return true;
            }
            transaction.setRollbackOnly();
            return false;
        });
    }

    private Settled settledBefore(Attempt attempt) {
        var verdict = settled(attempt)
                .orElseThrow(() -> new IllegalStateException(
                        "attempt %s is settled, its operation is not".formatted(attempt.id())));
        return new Settled(verdict, false);
    }

    /** How the operation of {@code attempt} was settled, if it was; one that is gone was not made. */
    public Optional<Verdict> settled(Attempt attempt) {
        return operations.find(attempt.operation()).map(Ledger::verdict).orElse(Optional.of(new Verdict.NotMade()));
    }

    /** How {@code operation} was settled, if it was. */
    public static Optional<Verdict> verdict(OperationRecord operation) {
        return switch (operation.state()) {
            case PENDING -> Optional.empty();
            case DONE -> operation.answer().map(Verdict.Done::new);
            case REFUSED -> operation.problem().map(Verdict.Refused::new);
            case NOT_MADE -> Optional.of(new Verdict.NotMade());
        };
    }

    /** Removes an operation of which nothing was sent, so that its key is free. */
    public void discard(UUID operation) {
        transactions.executeWithoutResult(_ -> {
            attempts.removeOpen(operation);
            operations.remove(operation);
        });
    }

    /**
     * Records the answer to an operation that had nothing to send; false if it was given up meanwhile.
     *
     * @param domain GUID of the domain that it is about
     */
    public boolean done(UUID operation, Optional<Guid> domain, Answer answer) {
        return both(
                () -> domain.map(guid -> operations.begin(operation, guid)).orElse(true),
                () -> operations.done(operation, answer));
    }

    /** Removes what was settled {@code lifetime} ago and is not watched any more. What is not settled stays. */
    public void removeSettled(Duration lifetime) {
        attempts.removeSettled(lifetime);
        operations.removeSettled(lifetime);
    }
}
