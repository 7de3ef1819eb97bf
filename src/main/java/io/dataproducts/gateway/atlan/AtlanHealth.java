package io.dataproducts.gateway.atlan;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Says for each class of calls whether calls to Atlan are held back. It tells and decides nothing: it calls nobody, belongs
 * to neither probe, and its worst status does not count towards the whole.
 */
final class AtlanHealth implements HealthIndicator {

    /** Some class of calls is held back, since too many of it failed. */
    static final Status DEGRADED = new Status("DEGRADED");

    private final AtlanPolicies policies;

    AtlanHealth(AtlanPolicies policies) {
        this.policies = policies;
    }

    @Override
    public Health health() {
        var states = policies.breakers();
        var health = states.containsValue(State.OPEN) || states.containsValue(State.HALF_OPEN)
                ? Health.status(DEGRADED)
                : Health.up();
        states.forEach((kind, state) -> health.withDetail(kind.label(), state.name()));
        return health.build();
    }
}
