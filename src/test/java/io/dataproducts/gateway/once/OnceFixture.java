package io.dataproducts.gateway.once;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.ledger.LedgerFixture;
import io.dataproducts.gateway.once.settle.SettlementFixture;
import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.caller.DomainLine;
import io.dataproducts.gateway.platform.deadline.Deadline;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.security.Access;
import io.dataproducts.gateway.testing.Callers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The protocol on a ledger in memory, before a {@link FakeAtlan}. */
record OnceFixture(LedgerFixture ledger, FakeAtlan atlan, SettlementFixture settling, Once once) {

    static final Guid DOMAIN = new Guid("d0000000-0000-4000-8000-000000000001");
    static final Resource.Name NAME = new Resource.Name(DOMAIN, "Reach");
    static final Target TARGET = new Target(DOMAIN, Optional.empty(), Optional.of("Reach"));
    static final Optional<IdempotencyKey> KEY = Optional.of(new IdempotencyKey("key-1"));

    /** Longer than anything in the protocol but the watch. */
    static final Duration LONG = Duration.ofMinutes(2);

    /** Time for a request that is to end without an answer, its reserve included. */
    private static final Duration SHORT = Duration.ofMillis(900);

    /** Writes that wait for one another for this long. */
    static OnceFixture waiting(Duration longestWait) {
        return on(LedgerFixture.fresh(), longestWait);
    }

    static OnceFixture on(LedgerFixture ledger, Duration longestWait) {
        Callers.becomes(Caller.ANYBODY);
        var properties = properties(longestWait);
        var atlan = new FakeAtlan();
        var settling = SettlementFixture.of(ledger, atlan, properties);
        var protocol = new Protocol(
                ledger.ledger(),
                ledger.leases(),
                ledger.operations(),
                ledger.attempts(),
                settling.settlement(),
                settling.watch(),
                settling.metrics(),
                properties,
                Clock.systemUTC());
        return new OnceFixture(
                ledger, atlan, settling, new Once(protocol, new Access(domain -> new DomainLine(List.of(domain)))));
    }

    private static OnceProperties properties(Duration longestWait) {
        return new OnceProperties(
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                longestWait,
                Duration.ofHours(24),
                Duration.ofHours(24),
                Duration.ofMillis(10),
                4);
    }

    static WriteRequest request(Optional<IdempotencyKey> key) {
        return request(key, "same");
    }

    static WriteRequest request(Optional<IdempotencyKey> key, String fingerprint) {
        return new WriteRequest(FakeAtlan.CREATE, "anybody", key, new Fingerprint(fingerprint));
    }

    /** Creates a product under its name's lease. */
    static Function<Operation, Answer> creating(Call call) {
        return operation -> {
            operation.hold(NAME);
            return operation.send(TARGET, "{}", call);
        };
    }

    Performed create(Optional<IdempotencyKey> key, Call call) {
        return once.perform(request(key), creating(call));
    }

    /** The problem that a create ends with. */
    ProblemException refusedCreate(Optional<IdempotencyKey> key, Call call) {
        return problem(request(key), creating(call));
    }

    /** The problem that a create ends with whose request has little time. */
    ProblemException hurriedCreate(Optional<IdempotencyKey> key, Call call) {
        return Deadline.in(SHORT).call(() -> refusedCreate(key, call));
    }

    ProblemException problem(WriteRequest request, Function<Operation, Answer> work) {
        return catchThrowableOfType(ProblemException.class, () -> once.perform(request, work));
    }

    /** How the only operation that has an attempt stands. */
    OperationRecord operation() {
        return operation(atlan.sent().getFirst());
    }

    OperationRecord operation(Attempt attempt) {
        return ledger.operations().find(attempt.operation()).orElseThrow();
    }
}
