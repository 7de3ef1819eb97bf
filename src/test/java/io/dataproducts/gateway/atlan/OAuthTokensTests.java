package io.dataproducts.gateway.atlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.platform.deadline.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OAuthTokensTests {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger issued = new AtomicInteger();
    private final OAuthTokens tokens = new OAuthTokens(this::issue, now::get);

    private volatile @Nullable Reason failure;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Test
    void servesAllCallsWithOneToken() {
        assertThat(tokens.token(end())).isEqualTo("token-1");
        assertThat(tokens.token(end())).isEqualTo("token-1");
    }

    @Test
    void renewsTheTokenAMinuteBeforeItExpires() {
        tokens.token(end());

        pass(LIFETIME.minusSeconds(60).minusNanos(1));
        tokens.token(end());
        assertThat(issued).hasValue(1);

        pass(Duration.ofNanos(1));
        tokens.token(end());
        assertThat(tokens.token(end())).isEqualTo("token-2");
    }

    @Test
    void oneCallerRenewsWhileTheOthersGoOnWithTheOldToken() throws Exception {
        tokens.token(end());
        pass(LIFETIME.minusSeconds(30));
        gate = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var renewing = callers.submit(() -> tokens.token(end()));
            awaitIssue(2);

            for (int i = 0; i < 20; i++) {
                assertThat(callers.submit(() -> tokens.token(end())).get(5, TimeUnit.SECONDS))
                        .isEqualTo("token-1");
            }

            gate.countDown();
            renewing.get(5, TimeUnit.SECONDS);
        }
        assertThat(tokens.token(end())).isEqualTo("token-2");
        assertThat(issued).hasValue(2);
    }

    @Test
    void callersWithoutATokenWaitForTheOneThatOneOfThemAsksFor() throws Exception {
        gate = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<String>>();
            for (int i = 0; i < 20; i++) {
                waiting.add(callers.submit(() -> tokens.token(end())));
            }
            awaitIssue(1);
            gate.countDown();

            for (var caller : waiting) {
                assertThat(caller.get(5, TimeUnit.SECONDS)).isEqualTo("token-1");
            }
        }
        assertThat(issued).hasValue(1);
    }

    @Test
    void waitsNoLongerThanTheCallerCan() throws Exception {
        gate = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = callers.submit(() -> tokens.token(end()));
            awaitIssue(1);

            assertThatExceptionOfType(NotExecuted.class)
                    .isThrownBy(() -> tokens.token(Deadline.in(Duration.ofMillis(20))));

            gate.countDown();
            assertThat(asking.get(5, TimeUnit.SECONDS)).isEqualTo("token-1");
        }
    }

    @Test
    void aRefusedTokenIsRenewedOnceForAllCallsThatItWasRefusedTo() {
        var refused = tokens.token(end());
        pass(OAuthTokens.YOUNG);

        tokens.renew(refused, end());
        tokens.renew(refused, end());

        assertThat(tokens.token(end())).isEqualTo("token-2");
        assertThat(issued).hasValue(2);
    }

    @Test
    void aTokenThatIsRefusedAsSoonAsItIsIssuedIsNotRenewedOverAndOver() {
        for (int i = 0; i < 10; i++) {
            tokens.renew(tokens.token(end()), end());
        }

        assertThat(issued).hasValue(1);
    }

    @Test
    void goesOnWithTheOldTokenWhileNoNewOneIsToBeHad() {
        tokens.token(end());
        pass(LIFETIME.minusSeconds(30));
        failure = Reason.UNREACHABLE;

        assertThat(tokens.token(end())).isEqualTo("token-1");
        assertThat(tokens.token(end())).isEqualTo("token-1");
        assertThat(issued).as("asked once a second at most").hasValue(2);

        failure = null;
        pass(OAuthTokens.PAUSE);
        tokens.token(end());
        assertThat(tokens.token(end())).isEqualTo("token-3");
    }

    @Test
    void neverSendsATokenThatHasExpired() {
        tokens.token(end());
        pass(LIFETIME);
        failure = Reason.CREDENTIALS;

        assertThatExceptionOfType(NotExecuted.class)
                .isThrownBy(() -> tokens.token(end()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CREDENTIALS));
    }

    @Test
    void asksOnceASecondWhileThereIsNoToken() {
        failure = Reason.UNREACHABLE;
        assertThatExceptionOfType(NotExecuted.class)
                .isThrownBy(() -> tokens.token(end()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNREACHABLE));

        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(NotExecuted.class)
                    .isThrownBy(() -> tokens.token(end()))
                    .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.HELD_BACK));
        }
        assertThat(issued).hasValue(1);

        failure = null;
        pass(OAuthTokens.PAUSE);
        assertThat(tokens.token(end())).isEqualTo("token-2");
    }

    private IssuedToken issue(Deadline end) {
        int number = issued.incrementAndGet();
        var fault = failure;
        if (fault != null) {
            throw new NotExecuted(TokenEndpoint.CALL, fault, null, null, null);
        }
        try {
            assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return new IssuedToken("token-" + number, now.get(), LIFETIME);
    }

    private void awaitIssue(int number) {
        while (issued.get() < number) {
            Thread.onSpinWait();
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static Deadline end() {
        return Deadline.in(Duration.ofSeconds(10));
    }
}
