package io.dataproducts.gateway.atlan;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spaces calls as Atlan's web server counts them (nginx {@code limit_req}): a steady rate, above which a burst may run
 * ahead. A limiter that refills in whole periods, as resilience4j's does, would either forbid the burst or let calls
 * through in heaps.
 */
final class CallRate {

    private final long interval;
    private final long burst;
    private final LongSupplier nanos;
    private long due;

    /**
     * @param limit with at least one call per minute
     * @param nanos the time, as {@link System#nanoTime()} has it
     */
    CallRate(AtlanProperties.Limit limit, LongSupplier nanos) {
        this.interval = Duration.ofMinutes(1).toNanos() / limit.perMinute();
        this.burst = interval * (limit.burst() - 1);
        this.nanos = nanos;
        this.due = nanos.getAsLong();
    }

    /**
     * Reserves the next turn, unless it is more than {@code patience} away.
     *
     * @return how long it is until that turn; the turn is reserved if this is not longer than {@code patience}
     */
    synchronized Duration reserve(Duration patience) {
        long now = nanos.getAsLong();
        long earliest = Math.max(due - now, 0);
        var wait = Duration.ofNanos(Math.max(earliest - burst, 0));
        if (wait.compareTo(patience) <= 0) {
            due = now + earliest + interval;
        }
        return wait;
    }
}
