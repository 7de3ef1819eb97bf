package io.dataproducts.gateway.atlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RetryBudgetTests {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong nanos = new AtomicLong(-5 * SECOND);

    @Test
    void isAShareOfTheCalls() {
        var budget = new RetryBudget(20, 0, nanos::get);
        IntStream.range(0, 50).forEach(_ -> budget.countCall());

        assertThat(granted(budget, 100)).isEqualTo(10);
    }

    @Test
    void isAFewPerSecondHoweverFewCallsThereAre() {
        var budget = new RetryBudget(20, 3, nanos::get);

        assertThat(granted(budget, 100)).isEqualTo(30);
    }

    @Test
    void isFullAgainOnceTheWindowIsOver() {
        var budget = new RetryBudget(20, 1, nanos::get);
        granted(budget, 100);

        nanos.addAndGet(9 * SECOND);
        assertThat(granted(budget, 100)).isZero();
        nanos.addAndGet(SECOND);
        assertThat(granted(budget, 100)).isEqualTo(10);
    }

    @Test
    void forgetsCallsThatAreLongGone() {
        var budget = new RetryBudget(20, 0, nanos::get);
        IntStream.range(0, 50).forEach(_ -> budget.countCall());

        nanos.addAndGet(3600 * SECOND);

        assertThat(granted(budget, 100)).isZero();
    }

    /** Whatever comes when: within any window there are no more retries than the share of its calls or the floor. */
    @Property(tries = 300)
    void isNeverExceeded(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 2_500) Integer> millisBetween,
            @ForAll @IntRange(min = 0, max = 100) int percent,
            @ForAll @IntRange(min = 0, max = 5) int floor) {
        var time = new AtomicLong();
        var budget = new RetryBudget(percent, floor, time::get);
        List<Long> calls = new ArrayList<>();
        List<Long> retries = new ArrayList<>();

        for (int millis : millisBetween) {
            time.addAndGet(millis * 1_000_000L);
            budget.countCall();
            calls.add(time.get() / SECOND);
            while (budget.withdraw()) {
                retries.add(time.get() / SECOND);
                assertThat(inWindow(retries, time))
                        .isLessThanOrEqualTo(Math.max(floor * 10L, inWindow(calls, time) * percent / 100));
            }
        }
    }

    private static long inWindow(List<Long> seconds, AtomicLong time) {
        long now = time.get() / SECOND;
        return seconds.stream().filter(second -> second > now - 10).count();
    }

    private static long granted(RetryBudget budget, int wanted) {
        return IntStream.range(0, wanted).filter(_ -> budget.withdraw()).count();
    }
}
