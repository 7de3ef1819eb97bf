package io.dataproducts.gateway.once.settle;

import static io.dataproducts.gateway.once.settle.OpenAttempts.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.FakeAtlan;
import io.dataproducts.gateway.once.Resource;
import io.dataproducts.gateway.once.ledger.Lease;
import io.dataproducts.gateway.once.ledger.LedgerFixture;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a product whose attempt was settled as not made before it appeared. */
class LateHealingTests {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final LedgerFixture ledger = LedgerFixture.fresh();
    private final FakeAtlan atlan = new FakeAtlan();
    private final SettlementFixture settling = SettlementFixture.of(ledger, atlan, OpenAttempts.PROPERTIES);
    private final Attempt attempt = OpenAttempts.create(ledger);

    @BeforeEach
    void settleAsNotMade() {
        ledger.pass(LONG);
        settling.look();
        assertThat(settling.settled("not-made")).isOne();
        assertThat(ledger.agenda().dueWatched(1)).isEmpty();
        ledger.pass(PAUSE);
    }

    private void lookAgain() {
        ledger.pass(PAUSE);
        settling.look();
    }

    private Optional<Lease> take(Guid guid) {
        return ledger.leases().take(new Resource.Existing(guid).key(), UUID.randomUUID(), Duration.ofMinutes(1));
    }

    @Test
    void removesAndCountsIt() {
        var late = atlan.appear(attempt);

        settling.look();

        assertThat(atlan.removed()).containsExactly(late);
        assertThat(settling.late("removed")).isOne();
    }

    @Test
    void opensItsGuidAgain() {
        var late = atlan.appear(attempt);

        settling.look();

        assertThat(take(late)).isPresent();
    }

    @Test
    void looksForItAgainAndAgain() {
        settling.look();
        lookAgain();
        atlan.appear(attempt);

        lookAgain();

        assertThat(atlan.removed()).hasSize(1);
    }

    @Test
    void looksForItNoMoreOnceItIsHealed() {
        atlan.appear(attempt);
        settling.look();
        int looks = atlan.looks();

        lookAgain();

        assertThat(atlan.looks()).isEqualTo(looks);
    }

    @Test
    void looksForItNoLongerThanADay() {
        ledger.pass(Duration.ofHours(24));
        settling.housekeeping().round();
        int looks = atlan.looks();

        settling.look();

        assertThat(atlan.looks()).isEqualTo(looks);
    }

    @Test
    void reportsATouchedOneAndLeavesIt() {
        atlan.appear(attempt);
        atlan.touch();

        settling.look();
        lookAgain();

        assertThat(atlan.removed()).isEmpty();
        assertThat(settling.late("touched")).isOne();
    }

    @Test
    void leavesOneThatWasAcknowledgedMeanwhile() {
        var late = atlan.appear(attempt);
        ledger.ledger().made(OpenAttempts.patch(ledger, late), late, FakeAtlan.answer(late));

        settling.look();

        assertThat(atlan.removed()).isEmpty();
        assertThat(settling.late("touched")).isOne();
        assertThat(take(late)).isPresent();
    }

    @Test
    void waitsForAWriteThatIsUnderWay() {
        var late = atlan.appear(attempt);
        var other = take(late).orElseThrow();

        settling.look();
        assertThat(atlan.removed()).isEmpty();

        ledger.leases().release(other);
        lookAgain();
        assertThat(atlan.removed()).hasSize(1);
    }

    @Test
    void waitsForAWriteThatIsNotSettled() {
        var late = atlan.appear(attempt);
        var other = OpenAttempts.patch(ledger, late);

        settling.look();
        assertThat(atlan.removed()).isEmpty();

        ledger.ledger().discard(other.operation());
        lookAgain();
        assertThat(atlan.removed()).hasSize(1);
    }

    @Test
    void keepsItsGuidClosedWhileAFailedRemovalMayYetBeCarriedOut() {
        var late = atlan.appear(attempt);
        atlan.failRemovals(1);

        settling.look();

        assertThat(take(late)).isEmpty();
    }

    @Test
    void keepsItClosedAlsoWhereTheNextRemovalIsRefused() {
        var late = atlan.appear(attempt);
        atlan.failRemovals(1);
        atlan.refuseRemovals(1);

        settling.look();
        lookAgain();

        assertThat(take(late)).isEmpty();
        lookAgain();
        assertThat(atlan.removed()).containsExactly(late);
    }

    @Test
    void triesAFailedRemovalAgainSoon() {
        atlan.appear(attempt);
        atlan.failRemovals(2);

        settling.look();
        lookAgain();
        lookAgain();

        assertThat(atlan.removed()).hasSize(1);
        assertThat(settling.late("removed")).isOne();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT2S", "PT2M, PT2S", "PT10M, PT10S", "PT5H, PT5M", "PT23H, PT10M"})
    void looksLessAndLessOften(Duration age, Duration pause) {
        assertThat(WatchLook.pause(age)).isEqualTo(pause);
    }
}
