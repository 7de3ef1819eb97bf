package io.dataproducts.gateway.atlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CallRateTests {

    private final AtomicLong nanos = new AtomicLong(-1);

    @Test
    void letsABurstRunAheadAndThenOneCallPerInterval() {
        var rate = new CallRate(new AtlanProperties.Limit(60, 3), nanos::get);

        assertThat(waits(rate, 5))
                .containsExactly(
                        Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void doesNotReserveATurnThatIsTooFarAway() {
        var rate = new CallRate(new AtlanProperties.Limit(60, 1), nanos::get);
        waits(rate, 1);

        assertThat(rate.reserve(Duration.ofMillis(999))).isEqualTo(Duration.ofSeconds(1));
        assertThat(rate.reserve(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
        assertThat(rate.reserve(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void savesNoMoreThanABurst() {
        var rate = new CallRate(new AtlanProperties.Limit(60, 2), nanos::get);

        nanos.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(waits(rate, 3)).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1));
    }

    /** Whatever comes when: no stretch of time holds more calls than the burst and what the rate allows in it. */
    @Property(tries = 300)
    void isNeverExceeded(
            @ForAll @Size(min = 1, max = 100) List<@IntRange(min = 0, max = 3_000) Integer> millisBetween,
            @ForAll @IntRange(min = 1, max = 600) int perMinute,
            @ForAll @IntRange(min = 1, max = 20) int burst) {
        var time = new AtomicLong();
        var rate = new CallRate(new AtlanProperties.Limit(perMinute, burst), time::get);
        double interval = 60e9 / perMinute;
        List<Long> turns = new ArrayList<>();

        for (int millis : millisBetween) {
            time.addAndGet(millis * 1_000_000L);
            var wait = rate.reserve(Duration.ofSeconds(2));
            if (wait.compareTo(Duration.ofSeconds(2)) <= 0) {
                turns.add(time.get() + wait.toNanos());
            }
        }

        for (int from = 0; from < turns.size(); from++) {
            for (int to = from; to < turns.size(); to++) {
                double allowed = burst + (turns.get(to) - turns.get(from) + 1_000) / interval;
                assertThat(to - from + 1).isLessThanOrEqualTo((int) Math.floor(allowed) + 1);
            }
        }
    }

    private static List<Duration> waits(CallRate rate, int calls) {
        return java.util.stream.IntStream.range(0, calls)
                .mapToObj(_ -> rate.reserve(Duration.ofMinutes(1)))
                .toList();
    }
}
