package io.dataproducts.gateway.atlan;

import static io.dataproducts.gateway.atlan.ScriptedAtlan.READ;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class RetryPolicyTests {

    private final ScriptedAtlan atlan = new ScriptedAtlan("max-attempts=3", "breaker.minimum-calls=1000");

    @ParameterizedTest
    @MethodSource("safeFailures")
    void triesAgainWhereThatIsSafe(AtlanCall call, Supplier<AtlanException> failure) {
        atlan.fails(2, failure);

        assertThat(atlan.call(call)).isEqualTo("answer");
        assertThat(atlan.attempts()).isEqualTo(3);
    }

    static Stream<Arguments> safeFailures() {
        return Stream.of(
                Arguments.of(READ, (Supplier<AtlanException>) Failures::unreadable),
                Arguments.of(READ, failure(Reason.UNREACHABLE)),
                Arguments.of(READ, failure(Reason.MAINTENANCE)),
                Arguments.of(READ, (Supplier<AtlanException>) () -> Failures.rateLimited(Duration.ofMillis(1))),
                Arguments.of(WRITE, failure(Reason.UNREACHABLE)),
                Arguments.of(WRITE, failure(Reason.MAINTENANCE)),
                Arguments.of(WRITE, (Supplier<AtlanException>) () -> Failures.rateLimited(Duration.ofMillis(1))));
    }

    @ParameterizedTest
    @MethodSource("finalFailures")
    void doesNotTryAgainWhereThatIsUnsafeOrOfNoUse(AtlanCall call, Supplier<AtlanException> failure) {
        atlan.fails(1, failure);

        assertThat(atlan.failureOf(call)).hasSameClassAs(failure.get());
        assertThat(atlan.attempts()).isEqualTo(1);
    }

    static Stream<Arguments> finalFailures() {
        return Stream.of(
                Arguments.of(WRITE, (Supplier<AtlanException>) Failures::unknown),
                Arguments.of(WRITE, (Supplier<AtlanException>) Failures::refused),
                Arguments.of(READ, (Supplier<AtlanException>) Failures::refused),
                Arguments.of(READ, (Supplier<AtlanException>) Failures::timedOut),
                Arguments.of(READ, (Supplier<AtlanException>) () -> Failures.down(Duration.ofSeconds(3))),
                Arguments.of(WRITE, (Supplier<AtlanException>) () -> Failures.rateLimited(Duration.ofSeconds(3))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"UNREACHABLE", "MAINTENANCE"},
            mode = Mode.EXCLUDE)
    void doesNotTryAgainWhatTheGatewayItselfHeldBack(Reason reason) {
        atlan.fails(1, failure(reason));

        assertThat(atlan.failureOf(WRITE)).isInstanceOf(NotExecuted.class);
        assertThat(atlan.attempts()).isEqualTo(1);
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        atlan.fails(3, Failures::unreadable);

        assertThat(atlan.failureOf(READ)).isInstanceOf(Unreadable.class);
        assertThat(atlan.attempts()).isEqualTo(3);
    }

    @Test
    void doesNotTryAgainWhenThatWouldComeTooLate() {
        atlan.fails(1, () -> Failures.rateLimited(Duration.ofMillis(1_900)));

        var failure = Deadline.in(Duration.ofMillis(1_900)).call(() -> atlan.failureOf(WRITE));

        assertThat(failure).isInstanceOf(NotExecuted.class);
        assertThat(atlan.attempts()).isEqualTo(1);
    }

    @Test
    void stopsWhenTheBudgetIsSpent() {
        var poor = new ScriptedAtlan(
                "max-attempts=3",
                "breaker.minimum-calls=1000",
                "retry-budget.percent=20",
                "retry-budget.floor-per-second=0");
        for (int i = 0; i < 9; i++) {
            poor.call(READ);
        }
        poor.fails(10, Failures::unreadable);

        poor.failureOf(READ);

        assertThat(poor.attempts()).as("ten calls and two retries").isEqualTo(12);
        poor.failureOf(READ);
        assertThat(poor.attempts()).as("a call, and no budget").isEqualTo(13);
        assertThat(count(poor, "gateway.atlan.retries")).isEqualTo(2);
        assertThat(count(poor, "gateway.atlan.retries.refused")).isEqualTo(1);
    }

    @Test
    void countsAttemptsByTheirOutcome() {
        atlan.fails(2, Failures::unreadable).call(READ);

        assertThat(atlan.meters
                        .get("gateway.atlan.attempts")
                        .tags("class", "read", "outcome", "unreadable")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(atlan.meters
                        .get("gateway.atlan.attempts")
                        .tags("class", "read", "outcome", "done")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static double count(ScriptedAtlan atlan, String name) {
        return atlan.meters.get(name).tag("class", "read").counter().count();
    }

    private static Supplier<AtlanException> failure(Reason reason) {
        return () -> Failures.notExecuted(reason);
    }
}
