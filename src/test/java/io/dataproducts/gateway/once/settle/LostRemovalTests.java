package io.dataproducts.gateway.once.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.Finding;
import io.dataproducts.gateway.once.Settler;
import io.dataproducts.gateway.once.ledger.LedgerFixture;
import io.dataproducts.gateway.platform.deadline.SendPermit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A late product whose removal is carried out although its answer is lost. */
class LostRemovalTests {

    private static final Guid LATE = new Guid("a0000000-0000-4000-8000-000000000009");

    private final LedgerFixture ledger = LedgerFixture.fresh();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LossyAtlan atlan = new LossyAtlan();

    @BeforeEach
    void settleAsNotMade() {
        var attempt = OpenAttempts.create(ledger);
        ledger.pass(OpenAttempts.LONG);
        var settled = ledger.ledger().notMade(attempt, ledger.ledger().now(), Duration.ofHours(24));
        assertThat(settled).isPresent();
    }

    @Test
    void isCountedOnceItIsSeenToBeGone() {
        look();
        assertThat(removed()).isZero();

        look();
        look();

        assertThat(removed()).isOne();
    }

    @Test
    void isNotCountedWhereNothingWasEverFound() {
        atlan.isThere = false;

        look();
        look();

        assertThat(removed()).isZero();
    }

    private void look() {
        var properties = OpenAttempts.PROPERTIES;
        var settlers = new Settlers(List.of(atlan));
        var metrics = new SettlementMetrics(meters);
        var healing = new LateHealing(
                ledger.leases(), ledger.attempts(), ledger.agenda(), settlers, metrics, properties, Clock.systemUTC());
        var watch = new WatchLook(settlers, ledger.agenda(), healing);
        new Looks(ledger.agenda(), ledger.agenda()::dueWatched, watch::at, 1).start(Runnable::run);
        ledger.pass(OpenAttempts.LONG);
    }

    private double removed() {
        return meters.counter("gateway.once.late", "healing", "removed").count();
    }

    /** Has the late product until its removal, of which it never tells. */
    private static final class LossyAtlan implements Settler {

        private boolean isThere = true;

        @Override
        public Set<String> kinds() {
            return Set.of("create-product");
        }

        @Override
        public Finding look(Attempt attempt) {
            return isThere
                    ? new Finding.Made(LATE, new Answer(201, Optional.empty(), Optional.empty(), "{}"))
                    : new Finding.Absent();
        }

        @Override
        public Healing heal(Attempt attempt, Guid guid, SendPermit permit) {
            if (isThere) {
                isThere = false;
                throw new IllegalStateException("no answer came");
            }
            return Healing.REMOVED;
        }
    }
}
