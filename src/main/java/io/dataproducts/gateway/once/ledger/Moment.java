package io.dataproducts.gateway.once.ledger;

import java.time.Clock;
import java.time.Duration;

/**
 * A moment on two clocks: one runs on while the process is stopped, the other also while the machine is.
 *
 * @param nanos on the scale of {@link System#nanoTime()}
 * @param millis since 1970
 */
public record Moment(long nanos, long millis) {

    public static Moment now(Clock clock) {
        return new Moment(System.nanoTime(), clock.millis());
    }

    /** Whether less than {@code time} has passed since, by both clocks. */
    boolean isWithin(Duration time, Clock clock) {
        return System.nanoTime() - nanos <= time.toNanos() && clock.millis() - millis <= time.toMillis();
    }
}
