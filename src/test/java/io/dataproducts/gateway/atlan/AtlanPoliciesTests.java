package io.dataproducts.gateway.atlan;

import static io.dataproducts.gateway.atlan.ScriptedAtlan.READ;
import static io.dataproducts.gateway.atlan.ScriptedAtlan.SEARCH;
import static io.dataproducts.gateway.atlan.ScriptedAtlan.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class AtlanPoliciesTests {

    private final ScriptedAtlan atlan = new ScriptedAtlan();

    @ParameterizedTest
    @MethodSource("failuresOfAtlan")
    void holdCallsBackWhenAtlanKeepsFailing(Supplier<AtlanException> failure) {
        atlan.fails(4, failure).callTimes(4, READ);

        assertThat(reason(atlan.failureOf(READ))).isEqualTo(Reason.HELD_BACK);
        assertThat(atlan.failureOf(READ).type()).isEqualTo(ProblemType.ATLAN_UNAVAILABLE);
        assertThat(atlan.attempts()).isEqualTo(4);
    }

    static Stream<Supplier<AtlanException>> failuresOfAtlan() {
        return Stream.of(
                Failures::unreadable,
                Failures::timedOut,
                Failures::unknown,
                () -> Failures.cutOffAfter(Duration.ofSeconds(2)),
                () -> Failures.notExecuted(Reason.UNREACHABLE));
    }

    @Test
    void keepClassesOfCallsApart() {
        atlan.fails(4, Failures::unreadable).callTimes(4, SEARCH);

        assertThat(reason(atlan.failureOf(SEARCH))).isEqualTo(Reason.HELD_BACK);
        assertThat(atlan.call(READ)).isEqualTo("answer");
        assertThat(atlan.call(WRITE)).isEqualTo("answer");
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"UNREACHABLE"},
            mode = Mode.EXCLUDE)
    void doNotTakeForAFailureOfAtlanWhatWasNotSent(Reason reason) {
        atlan.fails(20, () -> Failures.notExecuted(reason)).callTimes(20, READ);

        assertThat(atlan.call(READ)).isEqualTo("answer");
    }

    @Test
    void doNotTakeForAFailureOfAtlanThatACallerIsInAHurry() {
        atlan.fails(20, () -> Failures.cutOffAfter(Duration.ofMillis(100))).callTimes(20, READ);

        assertThat(atlan.call(READ)).isEqualTo("answer");
    }

    @Test
    void takeRefusalsForSignsOfHealth() {
        atlan.fails(6, Failures::refused).callTimes(6, READ);
        atlan.fails(3, Failures::unreadable).callTimes(3, READ);

        assertThat(atlan.call(READ)).as("three of the last eight failed").isEqualTo("answer");
    }

    @Test
    void letCallsThroughAgainOnceRefusalsShowThatAtlanIsWell() {
        var quick = new ScriptedAtlan("breaker.open-for=50ms");
        quick.fails(4, Failures::unreadable).callTimes(4, READ);
        quick.fails(3, Failures::refused);

        await().until(() -> isAnsweredOrRefused(quick));
        quick.callTimes(2, READ);

        assertThat(quick.call(READ)).isEqualTo("answer");
        assertThat(quick.call(READ)).isEqualTo("answer");
    }

    @Test
    void letCallsThroughAgainEvenIfTheTrialCallsNeverEnd() {
        var quick = new ScriptedAtlan("breaker.open-for=50ms");
        quick.fails(4, Failures::unreadable).callTimes(4, READ);
        var never = new CountDownLatch(1);
        var trials = IntStream.range(0, 3)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> await().until(() -> trial(quick, never))))
                .toList();

        await().until(() -> isAnsweredOrRefused(quick));

        assertThat(trials).allMatch(Thread::isAlive);
        never.countDown();
    }

    @Test
    void limitHowManyCallsAreUnderWay() throws InterruptedException {
        var narrow = new ScriptedAtlan("max-concurrent=1");
        var underWay = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var first = Thread.ofVirtual()
                .start(() -> narrow.call(READ, () -> {
                    underWay.countDown();
                    return waitFor(done);
                }));
        underWay.await();

        var failure = narrow.failureOf(READ);

        assertThat(reason(failure)).isEqualTo(Reason.BUSY);
        assertThat(failure.type()).isEqualTo(ProblemType.OVERLOADED);
        assertThat(failure.retryAfter()).isPresent();
        assertThat(narrow.call(WRITE)).as("another class").isEqualTo("answer");
        done.countDown();
        first.join();
        assertThat(narrow.call(READ)).isEqualTo("answer");
    }

    private static boolean trial(ScriptedAtlan atlan, CountDownLatch never) {
        try {
            atlan.call(READ, () -> waitFor(never));
            return true;
        } catch (NotExecuted heldBack) {
            return false;
        }
    }

    private static boolean isAnsweredOrRefused(ScriptedAtlan atlan) {
        try {
            atlan.call(READ);
            return true;
        } catch (AtlanException failure) {
            return failure instanceof AtlanException.Refused;
        }
    }

    private static Reason reason(AtlanException failure) {
        return ((NotExecuted) failure).reason();
    }

    private static String waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return "late";
    }
}
