package io.dataproducts.gateway.once.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.once.ledger.DueAttempt;
import io.dataproducts.gateway.once.ledger.LedgerFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LooksTests {

    private static final int AT_ONCE = 2;

    private final LedgerFixture ledger = LedgerFixture.fresh();
    private final List<DueAttempt> looked = new ArrayList<>();
    private final List<Runnable> started = new ArrayList<>();
    private final Looks looks = looks();

    private Looks looks() {
        return new Looks(ledger.agenda(), ledger.agenda()::dueOpen, looked::add, AT_ONCE);
    }

    @BeforeEach
    void threeAttemptsAreDue() {
        for (int count = 0; count < 3; count++) {
            OpenAttempts.create(ledger);
        }
        ledger.pass(OpenAttempts.LONG);
    }

    @Test
    void startsNoMoreThanThereIsRoomFor() {
        looks.start(started::add);
        looks.start(started::add);

        assertThat(started).hasSize(AT_ONCE);
    }

    @Test
    void goesOnOnceALookHasEnded() {
        looks.start(started::add);
        started.forEach(Runnable::run);

        looks.start(Runnable::run);

        assertThat(looked)
                .extracting(DueAttempt::attempt)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void sharesTheLooksWithOtherReplicas() {
        looks.start(Runnable::run);
        looks().start(Runnable::run);

        assertThat(looked)
                .extracting(DueAttempt::attempt)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void takesOverFromAReplicaThatEnded() {
        looks.start(started::add);
        ledger.pass(Duration.ofSeconds(20));

        looks().start(Runnable::run);

        assertThat(looked).hasSize(AT_ONCE);
    }

    @Test
    void survivesALookThatFails() {
        var failing = new Looks(
                ledger.agenda(),
                ledger.agenda()::dueOpen,
                _ -> {
                    throw new IllegalStateException("a look failed");
                },
                AT_ONCE);
        failing.start(Runnable::run);

        failing.start(started::add);

        assertThat(started).hasSize(1);
    }

    @Test
    void keepsItsRoomWhereNothingIsStartedAnyMore() {
        looks.start(_ -> {
            throw new RejectedExecutionException("the end");
        });
        ledger.pass(Duration.ofSeconds(20));

        looks.start(started::add);

        assertThat(started).hasSize(AT_ONCE);
    }
}
