package io.dataproducts.gateway.sandbox.fault;

import java.time.Duration;
import java.util.List;

/**
 * How the sandbox misbehaves.
 *
 * @param seed what all draws come from
 * @param indexLag the longest time until a write is found by a search; 0 for at once
 * @param rules the first that strikes a call wins
 */
public record FaultSetting(long seed, Duration indexLag, List<Rule> rules) {

    public FaultSetting {
        rules = List.copyOf(rules);
    }

    /** No faults at all. */
    public static FaultSetting none(Duration indexLag) {
        return new FaultSetting(0, indexLag, List.of());
    }
}
