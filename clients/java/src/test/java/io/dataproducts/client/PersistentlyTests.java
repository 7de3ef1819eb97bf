package io.dataproducts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataproducts.client.invoker.ApiException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.MismatchedInputException;

class PersistentlyTests {

    private final List<Duration> pauses = new ArrayList<>();
    private final Persistently persistently = new Persistently(5, () -> 0.5, pauses::add);
    private final Deque<ApiException> failures = new ArrayDeque<>();
    private int calls;

    @Test
    void callsOnceIfItIsAnswered() throws ApiException {
        assertThat(persistently.call(this::answer)).isEqualTo("answer 1");
        assertThat(pauses).isEmpty();
    }

    @Test
    void repeatsALostAnswer() throws ApiException {
        fail(Failures.lost());

        assertThat(persistently.call(this::answer)).isEqualTo("answer 2");
    }

    @Test
    void repeatsWhatMaySucceedLater() throws ApiException {
        fail(Failures.retryable(Map.of()), Failures.retryable(Map.of()));

        assertThat(persistently.call(this::answer)).isEqualTo("answer 3");
    }

    @Test
    void pausesAsLongAsTheGatewaySays() throws ApiException {
        fail(Failures.retryable(Map.of("Retry-After", "7")), Failures.lost());

        persistently.call(this::answer);

        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofMillis(400));
    }

    @Test
    void givesUpWhereItIsAskedToWaitTooLong() {
        fail(Failures.retryable(Map.of("Retry-After", "3600")));

        assertThatThrownBy(() -> persistently.call(this::answer)).isInstanceOf(GatewayException.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void pausesAtRandomUpToABoundThatGrows() {
        var many = new Persistently(7, () -> 0.999, pauses::add);
        fail(lost(7));

        assertThatThrownBy(() -> many.call(this::answer)).isInstanceOf(ApiException.class);

        assertThat(pauses).extracting(Duration::toMillis).containsExactly(399L, 799L, 1598L, 3196L, 4995L, 4995L);
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        fail(lost(5));

        assertThatThrownBy(() -> persistently.call(this::answer)).isInstanceOf(ApiException.class);
        assertThat(calls).isEqualTo(5);
        assertThat(pauses).hasSize(4);
    }

    @Test
    void doesNotRepeatWhatWouldFailAgain() {
        fail(Failures.notRetryable());

        assertThatThrownBy(() -> persistently.call(this::answer))
                .isInstanceOfSatisfying(
                        GatewayException.class,
                        failure -> assertThat(failure.problem().getCode()).isEqualTo("invalid-body"));
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void doesNotRepeatWhatItCannotRead() {
        fail(new ApiException(MismatchedInputException.from(null, String.class, "no text")));

        assertThatThrownBy(() -> persistently.call(this::answer)).isInstanceOf(ApiException.class);
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        var interrupted = new Persistently(5, () -> 0.5, time -> {
            throw new InterruptedException();
        });
        fail(lost(5));

        assertThatThrownBy(() -> interrupted.call(this::answer)).isInstanceOf(ApiException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(calls).isEqualTo(1);
    }

    private void fail(ApiException... with) {
        failures.addAll(Arrays.asList(with));
    }

    private static ApiException[] lost(int times) {
        var all = new ApiException[times];
        Arrays.setAll(all, time -> Failures.lost());
        return all;
    }

    private String answer() throws ApiException {
        calls++;
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return "answer " + calls;
    }
}
