package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.platform.deadline.Deadline;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The policies that every call to Atlan passes, outermost first: deadline, retry, pace (what Atlan asks for in
 * {@code Retry-After}, and the gateway's own limit), circuit breaker, bulkhead, and the time limit of one attempt. Each
 * class of calls has policies of its own, so that a broken search does not stop writes. docs/calls-to-atlan.md gives the
 * reasons.
 */
class AtlanPolicies {

    /** Calls that are let through to see whether Atlan is well again. */
    private static final int TRIAL_CALLS = 3;

    private static final Duration BUSY_WAIT = Duration.ofSeconds(1);

    private record ClassPolicies(RetryPolicy retry, Pace pace, CircuitBreaker breaker, Bulkhead bulkhead) {}

    private final AtlanProperties properties;
    private final AtlanMeters meters;
    private final TimeLimit timeLimit;
    private final Map<AtlanCall.Kind, ClassPolicies> policies = new EnumMap<>(AtlanCall.Kind.class);

    AtlanPolicies(AtlanProperties properties, MeterRegistry registry) {
        this.properties = properties;
        this.meters = new AtlanMeters(registry);
        this.timeLimit = new TimeLimit(properties.timeout());
        var breakers = CircuitBreakerRegistry.of(breaker());
        var bulkheads = BulkheadRegistry.of(bulkhead());
        for (var kind : AtlanCall.Kind.values()) {
            var breaker = breakers.circuitBreaker(kind.label());
            var bulkhead = bulkheads.bulkhead(kind.label());
            policies.put(kind, new ClassPolicies(retry(kind), pace(kind), breaker, bulkhead));
        }
        meters.bind(breakers, bulkheads);
    }

    /**
     * Carries out {@code attempt} under the policies of the call's class.
     *
     * @param attempt makes the call once, and ends by the deadline that it is given
     * @throws AtlanException as the last attempt did, or since a policy held the call back
     */
    <T> T apply(AtlanCall call, Function<Deadline, T> attempt) {
        var chosen = Objects.requireNonNull(policies.get(call.kind()));
        var deadline = Deadline.current();
        var timed = timeLimit.decorate(deadline, attempt);
        var counted = meters.counting(call, timed);
        var limited = Bulkhead.decorateSupplier(chosen.bulkhead, counted);
        var guarded = CircuitBreaker.decorateSupplier(chosen.breaker, limited);
        var named = nameWhatHeldBack(call, guarded);
        var paced = chosen.pace.decorate(call, deadline, named);
        var begun = timeLimit.requireTime(call, deadline, paced);
        return chosen.retry.decorate(call, deadline, begun).get();
    }

    /** Counts the attempt that a token spoilt, since another one is made in its place. */
    void countRefusedToken(AtlanCall call) {
        meters.countRefusedToken(call.kind());
    }

    /** The state of the circuit breaker of each class of calls. */
    Map<AtlanCall.Kind, CircuitBreaker.State> breakers() {
        var states = new EnumMap<AtlanCall.Kind, CircuitBreaker.State>(AtlanCall.Kind.class);
        policies.forEach((kind, chosen) -> states.put(kind, chosen.breaker.getState()));
        return states;
    }

    private <T> Supplier<T> nameWhatHeldBack(AtlanCall call, Supplier<T> attempt) {
        return () -> {
            try {
                return attempt.get();
            } catch (CallNotPermittedException open) {
                throw new NotExecuted(
                        call.name(), Reason.HELD_BACK, properties.breaker().openFor(), null, open);
            } catch (BulkheadFullException full) {
                throw new NotExecuted(call.name(), Reason.BUSY, BUSY_WAIT, null, full);
            }
        };
    }

    private RetryPolicy retry(AtlanCall.Kind kind) {
        var share = properties.retryBudget();
        var budget = new RetryBudget(share.percent(), share.floorPerSecond(), System::nanoTime);
        meters.bind(kind, budget);
        return new RetryPolicy(properties.maxAttempts(), budget, meters);
    }

    private Pace pace(AtlanCall.Kind kind) {
        var limit = properties.limits().of(kind);
        var rate =
                Optional.of(limit).filter(AtlanProperties.Limit::isSet).map(set -> new CallRate(set, System::nanoTime));
        return new Pace(new RetryAfterGate(System::nanoTime), rate);
    }

    private CircuitBreakerConfig breaker() {
        var breaker = properties.breaker();
        return CircuitBreakerConfig.custom()
                .minimumNumberOfCalls(breaker.minimumCalls())
                .slidingWindowSize(2 * breaker.minimumCalls())
                .failureRateThreshold(breaker.failureRate())
                .waitDurationInOpenState(breaker.openFor())
                .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                .maxWaitDurationInHalfOpenState(breaker.openFor())
                .recordException(this::isFailureOfAtlan)
                .ignoreException(failure -> !isFailureOfAtlan(failure) && !isRefusal(failure))
                .build();
    }

    private boolean isFailureOfAtlan(Throwable failure) {
        boolean isFailure = switch (failure) {
            case AtlanException.Unreadable _, AtlanException.Unknown _ -> true;
            case NotExecuted notExecuted -> notExecuted.reason() == Reason.UNREACHABLE;
            default -> false;
        };
        return isFailure && !timeLimit.wasCutShort(failure);
    }

    /** A refusal shows that Atlan is well, so it counts as a success. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof AtlanException.Refused;
    }

    private BulkheadConfig bulkhead() {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(properties.maxConcurrent())
                .maxWaitDuration(Duration.ZERO)
                .build();
    }
}
