package io.dataproducts.gateway.once;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.ledger.AttemptTimes;
import io.dataproducts.gateway.once.ledger.NewAttempt;
import io.dataproducts.gateway.once.ledger.NewOperation;
import io.dataproducts.gateway.platform.audit.AuditEntry;
import io.dataproducts.gateway.platform.deadline.Deadline;
import io.dataproducts.gateway.platform.observability.LogSubject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A write under way. Its leases end with {@link Once#perform}. */
public final class Operation {

    private static final Logger log = LoggerFactory.getLogger(Operation.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What is left of a request's time for its answer once waiting is over. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    /** How long a request keeps its key before it has sent anything: whoever repeats it after a crash waits that long. */
    static final Duration LONGEST_PREPARATION = Duration.ofSeconds(20);

    /** How long a claim outlives the request that made it. */
    private static final Duration CLAIM_MARGIN = Duration.ofSeconds(1);

    private final Protocol protocol;
    private final NewOperation record;
    private final Deadline deadline;
    private final HeldLeases leases;
    private Optional<Guid> domain = Optional.empty();
    private boolean sent;
    private @Nullable Answer answer;

    /** @param until when its request must be answered */
    Operation(Protocol protocol, WriteRequest request, Deadline until) {
        this.protocol = protocol;
        this.record = new NewOperation(UUID.randomUUID(), request, claim(until));
        this.deadline = new Deadline(until.atNanos() - RESERVE.toNanos());
        this.leases = new HeldLeases(protocol, record.id(), deadline);
        AuditEntry.current().ifPresent(entry -> entry.operation(request.kind(), record.id()));
    }

    /** How long an operation whose request must be answered by {@code until} keeps its key without an attempt. */
    static Duration claim(Deadline until) {
        var left = until.atMost(LONGEST_PREPARATION).remaining();
        return (left.isNegative() ? Duration.ZERO : left).plus(CLAIM_MARGIN);
    }

    public UUID id() {
        return record.id();
    }

    /**
     * Takes the lease on {@code resource} and settles what is open on it; waits for both, but not beyond the deadline. A
     * GUID is taken before a name.
     *
     * @throws io.dataproducts.gateway.platform.problem.ProblemException {@code write-in-progress} if another write holds it
     *     or has not been settled
     */
    public void hold(Resource resource) {
        leases.take(resource);
    }

    /**
     * Removes what has {@code name} only since an attempt was carried out after it had been settled as not made.
     *
     * @param marker that whoever has the name carries
     * @return whether the name may be free now
     * @throws io.dataproducts.gateway.platform.problem.ProblemException {@code write-in-progress} if that cannot be done now
     */
    public boolean removeLate(Resource.Name name, String marker) {
        return switch (protocol.watch().remove(name, marker)) {
            case NOTHING -> false;
            case DONE_WITH -> true;
            case STILL_THERE -> throw Refusals.writeInProgress(Refusals.SOON);
        };
    }

    /** Tells where it writes, should there be nothing to send: by that a replay of its answer is authorised. */
    public void concerns(Guid domain) {
        this.domain = Optional.of(domain);
        AuditEntry.current().ifPresent(entry -> entry.domain(domain));
        LogSubject.domain(domain);
    }

    /**
     * Records an attempt, sends it, and looks for its effect if the outcome is unknown. It can be called once.
     *
     * @param target whose resources this operation holds
     * @param effect see {@link Attempt}
     * @return the answer for the caller, recorded
     * @throws io.dataproducts.gateway.platform.problem.ProblemException in every other case
     */
    public Answer send(Target target, String effect, Call call) {
        if (sent) {
            throw new IllegalStateException("an operation is sent once");
        }
        concerns(target.domain());
        var held = leases.of(target);
        var recorded =
                protocol.ledger().record(record, attempt(target, effect), held).orElseThrow(Refusals::leaseLost);
        sent = true;
        var delivered = new Delivery(protocol, recorded, deadline).carryOut(call);
        answer = delivered;
        return delivered;
    }

    private NewAttempt attempt(Target target, String effect) {
        var properties = protocol.properties();
        var lease = properties.lease();
        var times = new AttemptTimes(Delivery.LONGEST_OWNED, properties.quietFromRecording());
        return new NewAttempt(target, newMarker(), effect, times, lease);
    }

    private static String newMarker() {
        var bits = new byte[16];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** Takes its key, if it has one; returns the operation that has the key already. */
    Optional<OperationRecord> claim() {
        try {
            return record.request().key().flatMap(key -> protocol.operations().claim(record, key));
        } catch (DataAccessException | TransactionException failure) {
            // It may have been recorded all the same.
            discard();
            throw failure;
        }
    }

    /**
     * Ends what had nothing to send with the answer that was found without.
     *
     * @return the answer, which is recorded if the operation was sent or has a key
     */
    Answer finish(Answer found) {
        if (answer == null) {
            if (sent) {
                throw new IllegalStateException("what was sent ended without an answer");
            }
            if (record.request().key().isPresent() && !protocol.ledger().done(id(), domain, found)) {
                throw Refusals.leaseLost();
            }
            answer = found;
        }
        return answer;
    }

    /** Gives back its leases, and its key if nothing was sent. */
    void end() {
        if (!sent && answer == null) {
            discard();
        }
        leases.release();
    }

    private void discard() {
        try {
            protocol.ledger().discard(id());
        } catch (DataAccessException | TransactionException failure) {
            log.debug("An operation that was not sent could not be removed", failure);
        }
    }
}
