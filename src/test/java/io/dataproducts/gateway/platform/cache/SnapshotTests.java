package io.dataproducts.gateway.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dataproducts.gateway.platform.deadline.Deadline;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotTests {

    private final AtomicInteger loads = new AtomicInteger();
    private final MovableClock clock = new MovableClock();

    @Test
    void isLoadedOnceWhileItIsYoung() {
        var snapshot = new Snapshot<>(loads::incrementAndGet, Duration.ofSeconds(10), clock);

        snapshot.get();
        clock.advance(Duration.ofSeconds(9));

        assertThat(snapshot.get()).isEqualTo(1);
    }

    @Test
    void countsHowOftenItIsAskedAndHowOftenItAsks() {
        var registry = new SimpleMeterRegistry();
        var snapshot = new Snapshots(registry, clock).of("names", loads::incrementAndGet, Duration.ofSeconds(10));

        snapshot.get();
        snapshot.get();
        snapshot.refresh();
        clock.advance(Duration.ofSeconds(11));
        snapshot.get();

        assertThat(registry.get("gateway.cache.gets")
                        .tag("cache", "names")
                        .functionCounter()
                        .count())
                .isEqualTo(4);
        assertThat(registry.get("gateway.cache.loads")
                        .tag("cache", "names")
                        .functionCounter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void isRenewedWhenItIsTooOld() {
        var snapshot = new Snapshot<>(loads::incrementAndGet, Duration.ofSeconds(10), clock);
        snapshot.get();

        clock.advance(Duration.ofSeconds(11));

        assertThat(snapshot.get()).isEqualTo(2);
    }

    @Test
    void servesTheOldCopyWhenItCannotBeRenewed() {
        var snapshot = new Snapshot<>(this::failTheSecondTime, Duration.ofSeconds(10), clock);
        snapshot.get();

        clock.advance(Duration.ofSeconds(11));

        assertThat(snapshot.get()).isEqualTo(1);
        assertThat(snapshot.get()).isEqualTo(3);
    }

    @Test
    void failsForThoseWhoMissSomethingInTheOldCopy() {
        var snapshot = new Snapshot<>(this::failTheSecondTime, Duration.ofSeconds(10), clock);
        snapshot.get();
        clock.advance(Duration.ofSeconds(2));

        assertThatIllegalStateException().isThrownBy(snapshot::refresh);
    }

    @Test
    void isNotLoadedAgainForAMissWithinASecond() {
        var snapshot = new Snapshot<>(loads::incrementAndGet, Duration.ofSeconds(10), clock);
        snapshot.get();

        assertThat(snapshot.refresh()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(snapshot.refresh()).isEqualTo(2);
    }

    @Test
    void isLoadedOnceForManyWhoWait() throws Exception {
        var everybodyWaits = new CountDownLatch(1);
        var snapshot = new Snapshot<>(() -> awaitThenLoad(everybodyWaits), Duration.ofSeconds(10), clock);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 50)
                    .mapToObj(_ -> threads.submit(snapshot::refresh))
                    .toList();
            everybodyWaits.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void isNotWaitedForBeyondTheDeadline() throws Exception {
        var loading = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var snapshot = new Snapshot<>(() -> loadOrFailWithoutTime(loading, done), Duration.ofSeconds(10), clock);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var loader = threads.submit(snapshot::refresh);
            loading.await();

            assertThatIllegalStateException()
                    .isThrownBy(() -> Deadline.in(Duration.ofMillis(60)).call(snapshot::refresh))
                    .withMessage("no time");

            done.countDown();
            assertThat(loader.get()).isEqualTo(1);
        }
    }

    private int loadOrFailWithoutTime(CountDownLatch loading, CountDownLatch done) {
        if (!Deadline.current().forWork().remaining().isPositive()) {
            throw new IllegalStateException("no time");
        }
        loading.countDown();
        return awaitThenLoad(done);
    }

    private int awaitThenLoad(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return loads.incrementAndGet();
    }

    private int failTheSecondTime() {
        if (loads.incrementAndGet() == 2) {
            throw new IllegalStateException("upstream is down");
        }
        return loads.get();
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
