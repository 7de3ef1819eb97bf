package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * The policies that every call to Atlan passes, outermost first: retry (reads only), circuit breaker, bulkhead. The
 * time limit of an attempt is inside, in {@link AtlanHttp}. Each class of calls has policies of its own, so that a
 * broken search does not stop writes.
 */
class AtlanPolicies {

    private static final Duration BASE_DELAY = Duration.ofMillis(100);
    private static final Duration MAX_DELAY = Duration.ofSeconds(2);
    private static final Duration BUSY_DELAY = Duration.ofSeconds(1);

    private record Policies(Retry retry, CircuitBreaker breaker, Bulkhead bulkhead) {}

    private final Map<AtlanCall.Kind, Policies> policies = new EnumMap<>(AtlanCall.Kind.class);

    AtlanPolicies(AtlanProperties properties) {
        for (var kind : AtlanCall.Kind.values()) {
            var name = kind.name().toLowerCase(Locale.ROOT);
            policies.put(
                    kind,
                    new Policies(
                            Retry.of(name, retry(kind == AtlanCall.Kind.WRITE ? 1 : properties.maxAttempts())),
                            CircuitBreaker.of(name, breaker(properties.breaker())),
                            Bulkhead.of(name, bulkhead(properties.maxConcurrent()))));
        }
    }

    /**
     * Carries out {@code attempt} under the policies of the call's class.
     *
     * @throws NotExecuted also when a policy held the call back
     */
    <T> T apply(AtlanCall call, Supplier<T> attempt) {
        var chosen = policies.get(call.kind());
        if (chosen == null) {
            throw new IllegalStateException("no policies for " + call.kind());
        }
        var limited = Bulkhead.decorateSupplier(chosen.bulkhead, attempt);
        var guarded = CircuitBreaker.decorateSupplier(chosen.breaker, limited);
        try {
            return Retry.decorateSupplier(chosen.retry, guarded).get();
        } catch (CallNotPermittedException | BulkheadFullException heldBack) {
            throw new NotExecuted(call.name(), Reason.HELD_BACK, BUSY_DELAY, null, heldBack);
        }
    }

    private static RetryConfig retry(int maxAttempts) {
        return RetryConfig.<Object>custom()
                .maxAttempts(maxAttempts)
                .retryOnException(AtlanPolicies::isWorthAnotherTry)
                .intervalBiFunction(AtlanPolicies::delayMillis)
                .build();
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        return switch (failure) {
            case AtlanException.Unreadable unreadable -> !unreadable.timedOut();
            case NotExecuted notExecuted ->
                notExecuted.reason() != Reason.CREDENTIALS
                        && shortEnough(notExecuted.retryAfter().orElse(Duration.ZERO));
            default -> false;
        };
    }

    private static boolean shortEnough(Duration wait) {
        return wait.compareTo(MAX_DELAY) <= 0;
    }

    /** Full jitter: anything up to the exponential delay, but at least what Atlan asked for. */
    private static long delayMillis(int attempt, Either<Throwable, Object> outcome) {
        long ceiling = Math.min(MAX_DELAY.toMillis(), BASE_DELAY.toMillis() << Math.min(attempt, 10));
        long jittered = ThreadLocalRandom.current().nextLong(ceiling + 1);
        long asked = outcome.isLeft() && outcome.getLeft() instanceof NotExecuted notExecuted
                ? notExecuted.retryAfter().orElse(Duration.ZERO).toMillis()
                : 0;
        return asked + jittered;
    }

    private static CircuitBreakerConfig breaker(AtlanProperties.Breaker properties) {
        return CircuitBreakerConfig.custom()
                .minimumNumberOfCalls(properties.minimumCalls())
                .slidingWindowSize(2 * properties.minimumCalls())
                .failureRateThreshold(properties.failureRate())
                .waitDurationInOpenState(properties.openFor())
                .permittedNumberOfCallsInHalfOpenState(3)
                .maxWaitDurationInHalfOpenState(properties.openFor())
                .recordException(AtlanPolicies::isFailureOfAtlan)
                .ignoreException(failure -> !isFailureOfAtlan(failure))
                .build();
    }

    private static boolean isFailureOfAtlan(Throwable failure) {
        return switch (failure) {
            case AtlanException.Unreadable _, AtlanException.Unknown _ -> true;
            case NotExecuted notExecuted -> notExecuted.reason() == Reason.UNREACHABLE;
            default -> false;
        };
    }

    private static BulkheadConfig bulkhead(int maxConcurrent) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(maxConcurrent)
                .maxWaitDuration(Duration.ZERO)
                .build();
    }
}
