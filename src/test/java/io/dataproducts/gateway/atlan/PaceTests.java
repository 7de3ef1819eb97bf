package io.dataproducts.gateway.atlan;

import static io.dataproducts.gateway.atlan.ScriptedAtlan.READ;
import static io.dataproducts.gateway.atlan.ScriptedAtlan.SEARCH;
import static io.dataproducts.gateway.atlan.ScriptedAtlan.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.atlan.AtlanException.Unreadable;
import io.dataproducts.gateway.platform.deadline.Deadline;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaceTests {

    private final ScriptedAtlan atlan = new ScriptedAtlan();

    @ParameterizedTest
    @MethodSource("askingToWait")
    void holdsEverybodyOfTheClassBackWhileAtlanAsksForIt(Supplier<AtlanException> failure) {
        atlan.fails(1, failure).failureOf(READ);

        var heldBack = (NotExecuted) atlan.failureOf(READ);

        assertThat(heldBack.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(heldBack.retryAfter())
                .get()
                .satisfies(wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(50)));
        assertThat(atlan.attempts()).isEqualTo(1);
        assertThat(atlan.call(SEARCH)).as("another class").isEqualTo("answer");
    }

    static Stream<Supplier<AtlanException>> askingToWait() {
        return Stream.of(
                () -> Failures.rateLimited(Duration.ofSeconds(50)), () -> Failures.down(Duration.ofSeconds(50)));
    }

    @Test
    void waitsWhereTheWaitIsShort() {
        long start = System.nanoTime();
        atlan.fails(1, () -> Failures.rateLimited(Duration.ofMillis(300))).failureOf(WRITE);

        assertThat(atlan.call(WRITE)).isEqualTo("answer");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void doesNotWaitWhereNoTimeWouldBeLeftForTheCall() {
        atlan.fails(1, () -> Failures.rateLimited(Duration.ofMillis(1_500))).failureOf(WRITE);

        var failure = Deadline.in(Duration.ofMillis(1_800)).call(() -> atlan.failureOf(WRITE));

        assertThat(((NotExecuted) failure).reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(atlan.attempts()).isEqualTo(1);
    }

    @Test
    void paysNoHeedToASearchThatRanOutOfTime() {
        var timeout = new AtlanError(429, AtlanError.SEARCH_TIMEOUT, "", Duration.ofSeconds(50));
        atlan.fails(1, () -> new Unreadable("search", "timeout", true, timeout, null))
                .failureOf(SEARCH);

        assertThat(atlan.call(SEARCH)).isEqualTo("answer");
    }

    @Test
    void refusesWhatIsBeyondTheLimitAndSaysHowLongToWait() {
        var limited = new ScriptedAtlan("limits.read.per-minute=1", "limits.read.burst=2");
        limited.call(READ);
        limited.call(READ);

        var failure = (NotExecuted) limited.failureOf(READ);

        assertThat(failure.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(failure.retryAfter())
                .get()
                .satisfies(wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1)));
        assertThat(limited.attempts()).isEqualTo(2);
        assertThat(limited.call(WRITE)).as("another class").isEqualTo("answer");
    }

    @Test
    void waitsForATurnThatIsSoon() {
        var limited = new ScriptedAtlan("limits.read.per-minute=600", "limits.read.burst=1");
        long start = System.nanoTime();

        for (int i = 0; i < 4; i++) {
            limited.call(READ);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }
}
