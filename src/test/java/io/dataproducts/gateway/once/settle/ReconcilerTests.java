package io.dataproducts.gateway.once.settle;

import static io.dataproducts.gateway.once.settle.OpenAttempts.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.FakeAtlan;
import io.dataproducts.gateway.once.OperationRecord.State;
import io.dataproducts.gateway.once.ledger.LedgerFixture;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReconcilerTests {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final LedgerFixture ledger = LedgerFixture.fresh();
    private final FakeAtlan atlan = new FakeAtlan();
    private final SettlementFixture settling = SettlementFixture.of(ledger, atlan, OpenAttempts.PROPERTIES);
    private final Reconciler reconciler = settling.reconciler();

    @AfterEach
    void stop() {
        reconciler.stop();
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private boolean is(Attempt attempt, State state) {
        return ledger.operations().find(attempt.operation()).orElseThrow().state() == state;
    }

    @Test
    void settlesAndHeals() {
        var made = OpenAttempts.create(ledger);
        atlan.appear(made);
        var lost = OpenAttempts.create(ledger);
        ledger.pass(LONG);

        reconciler.start();

        await(() -> is(made, State.DONE) && is(lost, State.NOT_MADE));
        atlan.appear(lost);
        ledger.pass(LONG);
        await(() -> settling.late("removed") == 1);
    }

    @Test
    void survivesALedgerThatIsAway() {
        var attempt = OpenAttempts.create(ledger);
        ledger.pass(LONG);
        ledger.jdbc().sql("ALTER TABLE attempt RENAME TO away").update();
        reconciler.start();

        ledger.jdbc().sql("ALTER TABLE away RENAME TO attempt").update();

        await(() -> is(attempt, State.NOT_MADE));
    }

    @Test
    void countsWhatIsOpen() {
        OpenAttempts.create(ledger);
        atlan.away(true);
        ledger.pass(LONG);

        reconciler.start();

        await(() -> settling.meters().get("gateway.once.open").gauge().value() == 1);
    }

    @Test
    void restsWhenItIsStopped() {
        reconciler.start();
        assertThat(reconciler.isRunning()).isTrue();
        reconciler.stop();

        OpenAttempts.create(ledger);
        ledger.pass(LONG);

        assertThat(reconciler.isRunning()).isFalse();
        assertThat(atlan.looks()).isZero();
    }
}
