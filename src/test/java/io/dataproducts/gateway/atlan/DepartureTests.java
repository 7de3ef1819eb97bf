package io.dataproducts.gateway.atlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dataproducts.gateway.platform.deadline.Deadline;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DepartureTests {

    private static final Deadline SOON = Deadline.in(Duration.ofSeconds(10));

    private final Departure departure = new Departure(_ -> true, SOON);

    @Test
    void happensOnce() {
        departure.leave();

        assertThatIllegalStateException().isThrownBy(departure::leave);
        assertThat(departure.stop()).isFalse();
    }

    @Test
    void neverHappensOnceItIsStopped() {
        assertThat(departure.stop()).isTrue();

        assertThatIllegalStateException().isThrownBy(departure::leave);
        assertThat(departure.stop()).isTrue();
        assertThat(departure.wasNotPermitted()).isFalse();
    }

    @Test
    void doesNotHappenWithoutAPermit() {
        var refused = new Departure(_ -> false, SOON);

        assertThatIllegalStateException().isThrownBy(refused::leave);
        assertThat(refused.stop()).isTrue();
        assertThat(refused.wasNotPermitted()).isTrue();
    }

    @Test
    void doesNotHappenIfItIsStoppedWhileThePermitIsAskedFor() {
        var self = new Departure[1];
        self[0] = new Departure(_ -> self[0].stop(), SOON);

        assertThatIllegalStateException().isThrownBy(() -> self[0].leave());
        assertThat(self[0].stop()).isTrue();
    }

    @RepeatedTest(50)
    void eitherHappensOrIsStopped() throws InterruptedException {
        var start = new CountDownLatch(1);
        var hasLeft = new boolean[1];
        var leaving = Thread.ofPlatform().start(() -> {
            await(start);
            try {
                departure.leave();
                hasLeft[0] = true;
            } catch (IllegalStateException stopped) {
                hasLeft[0] = false;
            }
        });
        start.countDown();
        boolean isStopped = departure.stop();
        leaving.join();

        assertThat(hasLeft[0]).isNotEqualTo(isStopped);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
