package io.dataproducts.gateway.atlan;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/**
 * What is counted of calls to Atlan: {@code gateway.atlan.attempts} by class and outcome, {@code gateway.atlan.retries},
 * those {@code refused} and those {@code left} in the budget by class, and resilience4j's meters of breakers and bulkheads.
 */
final class AtlanMeters {

    private static final String CLASS = "class";
    private static final String RETRIES = "gateway.atlan.retries";
    private static final String REFUSED_RETRIES = "gateway.atlan.retries.refused";

    private final MeterRegistry registry;

    AtlanMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void bind(CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads) {
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(registry);
        startAtZero();
    }

    /** The first of something rare is not seen as an increase of a counter that was not there. */
    private void startAtZero() {
        for (var kind : AtlanCall.Kind.values()) {
            var _ = registry.counter(RETRIES, CLASS, kind.label());
            var _ = registry.counter(REFUSED_RETRIES, CLASS, kind.label());
        }
    }

    void bind(AtlanCall.Kind kind, RetryBudget budget) {
        Gauge.builder("gateway.atlan.retries.left", budget, RetryBudget::left)
                .tag(CLASS, kind.label())
                .register(registry);
    }

    /** Makes each {@code attempt} that is sent be counted with its outcome. */
    <T> Supplier<T> counting(AtlanCall call, Supplier<T> attempt) {
        return () -> {
            try {
                var answer = attempt.get();
                countAttempt(call.kind(), "done");
                return answer;
            } catch (AtlanException failure) {
                countAttempt(call.kind(), outcome(failure));
                throw failure;
            }
        };
    }

    void countRefusedToken(AtlanCall.Kind kind) {
        countAttempt(kind, "not-executed");
    }

    private static String outcome(AtlanException failure) {
        return switch (failure) {
            case AtlanException.Refused _ -> "refused";
            case AtlanException.NotExecuted _ -> "not-executed";
            case AtlanException.Unknown _ -> "unknown";
            case AtlanException.Unreadable _ -> "unreadable";
        };
    }

    private void countAttempt(AtlanCall.Kind kind, String outcome) {
        registry.counter("gateway.atlan.attempts", CLASS, kind.label(), "outcome", outcome)
                .increment();
    }

    void countRetry(AtlanCall.Kind kind) {
        registry.counter(RETRIES, CLASS, kind.label()).increment();
    }

    /** Counts a retry that would have been safe and in time, but for which there was no budget left. */
    void countRefusedRetry(AtlanCall.Kind kind) {
        registry.counter(REFUSED_RETRIES, CLASS, kind.label()).increment();
    }
}
