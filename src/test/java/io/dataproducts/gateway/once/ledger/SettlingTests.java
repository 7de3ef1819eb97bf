package io.dataproducts.gateway.once.ledger;

import static io.dataproducts.gateway.once.ledger.Writes.ANSWER;
import static io.dataproducts.gateway.once.ledger.Writes.CHANGE;
import static io.dataproducts.gateway.once.ledger.Writes.CLAIM;
import static io.dataproducts.gateway.once.ledger.Writes.CREATE;
import static io.dataproducts.gateway.once.ledger.Writes.KEY;
import static io.dataproducts.gateway.once.ledger.Writes.LEASE;
import static io.dataproducts.gateway.once.ledger.Writes.PRODUCT;
import static io.dataproducts.gateway.once.ledger.Writes.QUIET;
import static io.dataproducts.gateway.once.ledger.Writes.RENAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.OperationRecord.State;
import io.dataproducts.gateway.once.Resource;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Recording and settling attempts. */
class SettlingTests extends LedgerClaims {

    private static final Duration WATCH = Duration.ofHours(24);
    private final ProblemException no = new ProblemException(ProblemType.NAME_TAKEN, "the name is taken");
    private static final String GUID_KEY = new Resource.Existing(PRODUCT).key();
    private static final String NAME_KEY = CREATE.taken().orElseThrow().key();

    private Lease hold(String resource) {
        return ledger.leases().take(resource, UUID.randomUUID(), LEASE).orElseThrow();
    }

    private Optional<Recorded> record(NewOperation operation, Lease... held) {
        return ledger.ledger().record(operation, Writes.attempt(CREATE), List.of(held));
    }

    private State stateOf(Attempt attempt) {
        return ledger.operations().find(attempt.operation()).orElseThrow().state();
    }

    private Optional<Settled> notMade(Attempt attempt) {
        return ledger.ledger().notMade(attempt, ledger.ledger().now(), WATCH);
    }

    private List<OpenAttempt> openOn(String resource) {
        return ledger.attempts().openOn(resource, UUID.randomUUID());
    }

    @Test
    void anAttemptIsRecordedUnderItsLeases() {
        assertThat(record(Writes.keyless(), hold(GUID_KEY), hold(NAME_KEY))).isPresent();
        assertThat(openOn(NAME_KEY)).hasSize(1);
    }

    @Test
    void theLeasesLastFromTheRecordingOn() {
        var lease = hold(NAME_KEY);
        ledger.pass(LEASE.minusSeconds(1));

        record(Writes.keyless(), lease);
        ledger.pass(LEASE.minusSeconds(5));

        assertThat(ledger.leases().take(NAME_KEY, UUID.randomUUID(), LEASE)).isEmpty();
    }

    @Test
    void nothingIsRecordedIfOneLeaseIsLost() {
        var kept = hold(GUID_KEY);
        var lost = hold(NAME_KEY);
        ledger.pass(LEASE);
        hold(NAME_KEY);

        assertThat(record(Writes.keyless(), kept, lost)).isEmpty();
        assertThat(ledger.count("attempt")).isZero();
        assertThat(ledger.count("operation")).isZero();
    }

    @Test
    void aLeaseIsNotRenewedByARecordingThatFailed() {
        var kept = hold(GUID_KEY);
        var lost = hold(NAME_KEY);
        ledger.pass(LEASE);
        hold(NAME_KEY);

        record(Writes.keyless(), kept, lost);

        assertThat(ledger.leases().take(GUID_KEY, UUID.randomUUID(), LEASE)).isPresent();
    }

    @Test
    void nothingIsRecordedOfAnOperationThatWasGivenUp() {
        var operation = Writes.underKey();
        ledger.operations().claim(operation, KEY);
        ledger.pass(CLAIM);

        assertThat(record(operation)).isEmpty();
        assertThat(ledger.count("attempt")).isZero();
    }

    @Test
    void anOpenAttemptClosesItsGuidAndItsName() {
        var attempt = Writes.open(ledger, RENAME);

        assertThat(openOn(GUID_KEY))
                .singleElement()
                .satisfies(open -> assertThat(open.attempt()).isEqualTo(attempt));
        assertThat(openOn(NAME_KEY)).hasSize(1);
        assertThat(openOn("guid:another")).isEmpty();
    }

    @Test
    void anOperationDoesNotCloseItsOwnResources() {
        var attempt = Writes.open(ledger, RENAME);

        assertThat(ledger.attempts().openOn(GUID_KEY, attempt.operation())).isEmpty();
        assertThat(ledger.attempts().openOf(attempt.operation())).hasSize(1);
    }

    @Test
    void whatWasMadeIsDoneAndOpensItsResources() {
        var attempt = Writes.open(ledger, RENAME);

        var settled = ledger.ledger().made(attempt, PRODUCT, ANSWER);

        assertThat(settled).isEqualTo(new Settled(new Verdict.Done(ANSWER), true));
        assertThat(stateOf(attempt)).isEqualTo(State.DONE);
        assertThat(openOn(GUID_KEY)).isEmpty();
    }

    @Test
    void whatWasRefusedStaysRefused() {
        var attempt = Writes.open(ledger, CREATE);
        ledger.ledger().refused(attempt, no);

        assertThat(notMade(attempt)).hasValueSatisfying(settled -> {
            assertThat(settled.first()).isFalse();
            assertThat(settled.verdict()).isInstanceOf(Verdict.Refused.class);
        });
    }

    @Test
    void anAbsenceDoesNotCountDuringTheQuietPeriod() {
        var attempt = Writes.open(ledger, CREATE);
        ledger.pass(QUIET.minusSeconds(10));

        assertThat(notMade(attempt)).isEmpty();
        assertThat(stateOf(attempt)).isEqualTo(State.PENDING);
    }

    @Test
    void anAbsenceDoesNotCountIfTheLookBeganBeforeTheEndOfTheQuietPeriod() {
        var attempt = Writes.open(ledger, CREATE);
        ledger.pass(QUIET.plusSeconds(10));
        var began = ledger.ledger().now() - Duration.ofSeconds(20).toMillis();

        assertThat(ledger.ledger().notMade(attempt, began, WATCH)).isEmpty();
    }

    @Test
    void anAbsenceCountsAfterTheQuietPeriod() {
        var attempt = Writes.open(ledger, CREATE);
        ledger.pass(QUIET);

        assertThat(notMade(attempt)).contains(new Settled(new Verdict.NotMade(), true));
        assertThat(stateOf(attempt)).isEqualTo(State.NOT_MADE);
    }

    @Test
    void theQuietPeriodBeginsWithTheEndOfTheCall() {
        var attempt = Writes.open(ledger, CREATE);
        ledger.pass(QUIET.minusSeconds(1));
        ledger.attempts().endOfCall(attempt, Duration.ZERO, QUIET);

        ledger.pass(QUIET.minusSeconds(5));
        assertThat(notMade(attempt)).isEmpty();

        ledger.pass(Duration.ofSeconds(5));
        assertThat(notMade(attempt)).isPresent();
    }

    @Test
    void theQuietPeriodOfACallThatEndedSoonEndsSooner() {
        var attempt = Writes.open(ledger, CREATE);
        ledger.attempts().endOfCall(attempt, Duration.ZERO, QUIET.dividedBy(2));

        ledger.pass(QUIET.dividedBy(2));

        assertThat(notMade(attempt)).isPresent();
    }

    @Test
    void theEndOfACallDoesNotReopenWhatIsSettled() {
        var attempt = Writes.notMade(ledger, CREATE);

        ledger.attempts().endOfCall(attempt, Duration.ZERO, QUIET);

        assertThat(openOn(NAME_KEY)).isEmpty();
    }

    @Test
    void anOwnerThatComesLaterDoesNotAcknowledgeWhatWasNotMade() {
        var attempt = Writes.notMade(ledger, CREATE);

        assertThat(ledger.ledger().made(attempt, PRODUCT, ANSWER)).isEqualTo(new Settled(new Verdict.NotMade(), false));
        assertThat(ledger.agenda().isAcknowledged(PRODUCT)).isFalse();
    }

    @Test
    void whoeverComesSecondTakesOverWhatTheFirstFound() {
        var attempt = Writes.open(ledger, CHANGE);
        ledger.ledger().made(attempt, PRODUCT, ANSWER);
        ledger.pass(QUIET);

        assertThat(notMade(attempt)).contains(new Settled(new Verdict.Done(ANSWER), false));
    }

    @Test
    void ofManyThatSettleAtOnceOneIsFirst() throws Exception {
        var attempt = Writes.open(ledger, CREATE);
        ledger.pass(QUIET);

        var settled = Concurrently.call(
                16,
                () -> Thread.currentThread().threadId() % 2 == 0
                        ? ledger.ledger().made(attempt, PRODUCT, ANSWER)
                        : notMade(attempt).orElseThrow());

        assertThat(settled).filteredOn(Settled::first).hasSize(1);
        assertThat(settled)
                .extracting(Settled::verdict)
                .containsOnly(settled.getFirst().verdict());
    }

    @Test
    void anAttemptComesBackAsItWasRecorded() {
        var attempt = Writes.open(ledger, RENAME);

        assertThat(ledger.attempts().openOf(attempt.operation()).getFirst().attempt())
                .isEqualTo(attempt);
    }
}
