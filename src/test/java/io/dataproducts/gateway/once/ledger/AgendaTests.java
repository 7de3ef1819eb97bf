package io.dataproducts.gateway.once.ledger;

import static io.dataproducts.gateway.once.ledger.Writes.ANSWER;
import static io.dataproducts.gateway.once.ledger.Writes.CHANGE;
import static io.dataproducts.gateway.once.ledger.Writes.CREATE;
import static io.dataproducts.gateway.once.ledger.Writes.LEASE;
import static io.dataproducts.gateway.once.ledger.Writes.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.Settler.Healing;
import io.dataproducts.gateway.once.Target;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The agenda of looks. */
class AgendaTests extends LedgerClaims {

    private static final int ALL = 100;
    private static final int CROWD = 16;
    private static final Duration WATCH = Duration.ofHours(24);
    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    void anOpenAttemptIsDueOnceItsOwnerIsPast() {
        var attempt = ownerless(CREATE);

        assertThat(ledger.agenda().dueOpen(ALL))
                .singleElement(InstanceOfAssertFactories.type(DueAttempt.class))
                .satisfies(due -> {
                    assertThat(due.attempt().id()).isEqualTo(attempt.id());
                    assertThat(due.looks()).isZero();
                    assertThat(due.quiet()).isPositive();
                    assertThat(due.age()).isZero();
                });
    }

    @Test
    void countsWhatNobodyIsAtWorkOnAndHowOldTheOldestIs() {
        assertThat(ledger.agenda().unsettled()).isEqualTo(new Unsettled(0, Duration.ZERO));
        Writes.open(ledger, CREATE);
        assertThat(ledger.agenda().unsettled().attempts()).isZero();

        ledger.pass(LONG);

        assertThat(ledger.agenda().unsettled().attempts()).isOne();
        assertThat(ledger.agenda().unsettled().oldest()).isBetween(LONG, LONG.plusMinutes(1));
    }

    @Test
    void anOpenAttemptIsNotDueWhileItsOwnerLooks() {
        var attempt = ownerless(CREATE);

        ledger.attempts().endOfCall(attempt, LONG, LONG);

        assertThat(ledger.agenda().dueOpen(ALL)).isEmpty();
    }

    @Test
    void thoseThatWaitLongestComeFirst() {
        var late = ownerless(CREATE);
        var early = ownerless(CHANGE);
        ledger.agenda().claim(due(late), Duration.ofMinutes(-1));
        ledger.agenda().claim(due(early), Duration.ofMinutes(-2));

        assertThat(ledger.agenda().dueOpen(1))
                .extracting(due -> due.attempt().id())
                .containsExactly(early.id());
    }

    @Test
    void ofManyThatClaimALookOneHasIt() throws Exception {
        ownerless(CREATE);
        var due = ledger.agenda().dueOpen(ALL).getFirst();

        assertThat(Concurrently.call(CROWD, () -> ledger.agenda().claim(due, LONG)))
                .filteredOn(claimed -> claimed)
                .hasSize(1);

        assertThat(ledger.agenda().dueOpen(ALL)).isEmpty();
    }

    @Test
    void aLookThatWasClaimedIsDueAgainWhenItIsScheduled() {
        var due = due(ownerless(CREATE));
        ledger.agenda().claim(due, LONG);

        ledger.agenda().schedule(due, Duration.ZERO);

        assertThat(ledger.agenda().dueOpen(ALL)).extracting(DueAttempt::looks).containsExactly(1);
    }

    @Test
    void whoseLookWasTakenOverSchedulesNothingAnyMore() {
        var slow = due(ownerless(CREATE));
        ledger.agenda().claim(slow, Duration.ZERO);
        ledger.agenda().claim(due(slow.attempt()), LONG);

        ledger.agenda().schedule(slow, Duration.ZERO);

        assertThat(ledger.agenda().dueOpen(ALL)).isEmpty();
    }

    @Test
    void aCreateThatWasNotMadeIsWatchedAtOnce() {
        var attempt = notMade(CREATE);

        assertThat(ledger.agenda().dueOpen(ALL)).isEmpty();
        assertThat(ledger.agenda().dueWatched(ALL))
                .extracting(due -> due.attempt().id())
                .containsExactly(attempt.id());
    }

    @Test
    void aChangeThatWasNotMadeIsNotWatched() {
        notMade(CHANGE);

        assertThat(ledger.agenda().dueWatched(ALL)).isEmpty();
    }

    @Test
    void aWatchEndsWhenItsTimeIsOver() {
        notMade(CREATE);
        ledger.pass(WATCH);

        assertThat(ledger.agenda().endWatches()).isOne();

        assertThat(ledger.agenda().dueWatched(ALL)).isEmpty();
    }

    @Test
    void aWatchGoesOnUntilItsTimeIsOver() {
        notMade(CREATE);

        assertThat(ledger.agenda().endWatches()).isZero();
    }

    @Test
    void aWatchIsHealedOnce() {
        var attempt = notMade(CREATE);

        assertThat(ledger.agenda().healed(attempt, PRODUCT, Healing.REMOVED)).isTrue();
        assertThat(ledger.agenda().healed(attempt, PRODUCT, Healing.REMOVED)).isFalse();
        assertThat(ledger.agenda().dueWatched(ALL)).isEmpty();
    }

    @Test
    void aWatchThatEndsWithoutHealingIsTold() {
        var attempt = notMade(CREATE);
        ledger.agenda().foundLate(attempt, PRODUCT);

        ledger.pass(WATCH);

        assertThat(ledger.agenda().unhealed()).extracting(Attempt::id).containsExactly(attempt.id());
        assertThat(ledger.agenda().healed(attempt, PRODUCT, Healing.REFUSED)).isTrue();
        assertThat(ledger.agenda().unhealed()).isEmpty();
    }

    @Test
    void aWatchIsHastened() {
        var attempt = notMade(CREATE);
        ledger.agenda().claim(ledger.agenda().dueWatched(ALL).getFirst(), LONG);

        ledger.agenda().hasten(attempt);

        assertThat(ledger.agenda().dueWatched(ALL)).hasSize(1);
    }

    @Test
    void whatIsNotWatchedIsNotHastened() {
        var attempt = ownerless(CREATE);
        ledger.agenda().claim(due(attempt), LONG);

        ledger.agenda().hasten(attempt);

        assertThat(ledger.agenda().dueOpen(ALL)).isEmpty();
    }

    @Test
    void whatWasCreatedOrWrittenIsAcknowledged() {
        assertThat(ledger.agenda().isAcknowledged(PRODUCT)).isFalse();

        ledger.ledger().made(ownerless(CREATE), PRODUCT, ANSWER);

        assertThat(ledger.agenda().isAcknowledged(PRODUCT)).isTrue();
    }

    @Test
    void aWriteThatIsOpenIsNotAcknowledged() {
        Writes.open(ledger, CHANGE);

        assertThat(ledger.agenda().isAcknowledged(PRODUCT)).isFalse();
    }

    private Attempt notMade(Target target) {
        return Writes.notMade(ledger, target);
    }

    /** An open attempt whose owner is past, while its quiet period goes on. */
    private Attempt ownerless(Target target) {
        var attempt = Writes.open(ledger, target);
        ledger.pass(LEASE);
        return attempt;
    }

    private DueAttempt due(Attempt attempt) {
        return ledger.agenda().dueOpen(ALL).stream()
                .filter(due -> due.attempt().id().equals(attempt.id()))
                .findFirst()
                .orElseThrow();
    }
}
