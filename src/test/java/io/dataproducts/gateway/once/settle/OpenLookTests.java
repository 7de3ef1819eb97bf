package io.dataproducts.gateway.once.settle;

import static io.dataproducts.gateway.once.settle.OpenAttempts.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.FakeAtlan;
import io.dataproducts.gateway.once.OperationRecord.State;
import io.dataproducts.gateway.once.Target;
import io.dataproducts.gateway.once.ledger.LedgerFixture;
import io.dataproducts.gateway.once.ledger.Verdict;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenLookTests {

    private final LedgerFixture ledger = LedgerFixture.fresh();
    private final FakeAtlan atlan = new FakeAtlan();
    private final SettlementFixture settling = SettlementFixture.of(ledger, atlan, OpenAttempts.PROPERTIES);

    private State stateOf(Attempt attempt) {
        return ledger.operations().find(attempt.operation()).orElseThrow().state();
    }

    @Test
    void settlesWhatACrashedGatewayMade() {
        var attempt = OpenAttempts.create(ledger);
        atlan.appear(attempt);
        ledger.pass(LONG);

        settling.look();

        assertThat(stateOf(attempt)).isEqualTo(State.DONE);
        assertThat(settling.settled("made")).isOne();
    }

    @Test
    void settlesWhatACrashedGatewayNeverSent() {
        var attempt = OpenAttempts.create(ledger);
        ledger.pass(LONG);

        settling.look();

        assertThat(stateOf(attempt)).isEqualTo(State.NOT_MADE);
        assertThat(settling.settled("not-made")).isOne();
    }

    @Test
    void leavesAnAttemptToItsOwner() {
        atlan.appear(OpenAttempts.create(ledger));

        settling.look();

        assertThat(atlan.looks()).isZero();
    }

    @Test
    void looksAgainSoonDuringTheQuietPeriod() {
        var attempt = OpenAttempts.create(ledger);
        ledger.pass(OpenAttempts.PROPERTIES.lease());
        settling.look();
        assertThat(stateOf(attempt)).isEqualTo(State.PENDING);

        ledger.pass(Duration.ofSeconds(5));
        settling.look();

        assertThat(stateOf(attempt)).isEqualTo(State.NOT_MADE);
    }

    @Test
    void looksAgainAtWhatCouldNotBeLookedAt() {
        var attempt = OpenAttempts.create(ledger);
        atlan.away(true);
        ledger.pass(LONG);
        settling.look();
        assertThat(stateOf(attempt)).isEqualTo(State.PENDING);

        atlan.away(false);
        ledger.pass(Duration.ofSeconds(10));
        settling.look();

        assertThat(stateOf(attempt)).isEqualTo(State.NOT_MADE);
    }

    @Test
    void aLookThatFailsTellsWhatAnotherFound() {
        var attempt = OpenAttempts.create(ledger);
        var found = atlan.appear(attempt);
        atlan.beforeLook(() -> settling.settlement().made(attempt, found, FakeAtlan.answer(found)));
        atlan.away(true);

        assertThat(settling.settlement().look(attempt)).contains(new Verdict.Done(FakeAtlan.answer(found)));
    }

    @Test
    void keepsWhatNoFeatureSettlesOpen() {
        var target = new Target(OpenAttempts.DOMAIN, Optional.empty(), Optional.of("Reach"));
        var attempt = OpenAttempts.of(ledger, "create-port", target);
        ledger.pass(LONG);

        settling.look();

        assertThat(stateOf(attempt)).isEqualTo(State.PENDING);
    }
}
