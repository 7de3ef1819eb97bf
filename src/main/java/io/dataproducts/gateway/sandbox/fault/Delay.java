package io.dataproducts.gateway.sandbox.fault;

import java.time.Duration;

/**
 * A time to wait.
 *
 * @param from the shortest
 * @param to the longest, {@code from} or more and {@link #LONGEST} or less; in whole milliseconds, as {@code from} is
 */
public record Delay(Duration from, Duration to) {

    /** The longest wait that can be asked for. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    /** Picks a time; 0 means the shortest, just under 1 the longest. */
    public Duration at(double draw) {
        return from.plusMillis((long) (draw * (to.minus(from).toMillis() + 1)));
    }
}
