package io.dataproducts.client;

import io.dataproducts.client.invoker.ApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Makes a call until it is answered for good: again after a lost answer, and after a problem that is {@code retryable}.
 * Safe for reads, deletes, and writes that send the same {@code Idempotency-Key} each time.
 */
public final class Persistently {

    private static final int ATTEMPTS = 5;

    /** Whoever is asked to wait longer gives up. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final long SHORTEST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final int attempts;
    private final DoubleSupplier random;
    private final Pause pause;

    /** Makes five attempts. */
    public Persistently() {
        this(ATTEMPTS);
    }

    /** Makes {@code attempts} attempts at most. */
    public Persistently(int attempts) {
        this(attempts, () -> ThreadLocalRandom.current().nextDouble(), time -> Thread.sleep(time.toMillis()));
    }

    Persistently(int attempts, DoubleSupplier random, Pause pause) {
        this.attempts = attempts;
        this.random = random;
        this.pause = pause;
    }

    /**
     * Makes {@code call}. Pauses as long as {@code Retry-After} says, else at random up to 0.4, 0.8, 1.6 and so on to 5
     * seconds. A {@code Retry-After} of more than a minute ends it.
     *
     * @throws GatewayException if the gateway answered with a problem, in the end
     * @throws ApiException if the call failed otherwise, in the end; or if the thread was interrupted
     */
    public <T> T call(Call<T> call) throws ApiException {
        for (int attempt = 1; ; attempt++) {
            try {
                return Call.success(call);
            } catch (ApiException failure) {
                if (attempt >= attempts || !mayBeRepeated(failure)) {
                    throw failure;
                }
                rest(failure, attempt);
            }
        }
    }

    /** An answer that came and cannot be read is none of them: it would be the same again. */
    private static boolean mayBeRepeated(ApiException failure) {
        return failure instanceof GatewayException answer
                ? answer.problem().getRetryable()
                        && answer.retryAfter().filter(Persistently::isTooLong).isEmpty()
                : failure.getCause() instanceof IOException;
    }

    private static boolean isTooLong(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) > 0;
    }

    private void rest(ApiException failure, int attempt) throws ApiException {
        try {
            pause.of(GatewayException.of(failure)
                    .flatMap(GatewayException::retryAfter)
                    .orElseGet(() -> backoff(attempt)));
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private Duration backoff(int attempt) {
        double longest = Math.min(LONGEST_PAUSE_MILLIS, SHORTEST_PAUSE_MILLIS * Math.pow(2, attempt));
        return Duration.ofMillis((long) (random.getAsDouble() * longest));
    }

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }
}
