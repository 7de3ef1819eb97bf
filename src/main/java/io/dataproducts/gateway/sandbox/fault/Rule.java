package io.dataproducts.gateway.sandbox.fault;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * When a fault strikes.
 *
 * @param calls those it can strike; all that the fault suits if empty
 * @param probability 0 to 1
 * @param times how often it strikes at most
 */
public record Rule(Set<Call> calls, double probability, OptionalInt times, Fault fault) {

    public Rule {
        calls = calls.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(calls));
    }

    boolean concerns(Call call) {
        return fault.suits(call) && (calls.isEmpty() || calls.contains(call));
    }
}
