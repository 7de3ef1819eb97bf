package io.dataproducts.gateway.atlan;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Closed for all calls of a class while Atlan asks one of them to wait, and open otherwise. */
final class RetryAfterGate {

    private final LongSupplier nanos;
    private final AtomicLong opensAt;

    /** @param nanos the time, as {@link System#nanoTime()} has it */
    RetryAfterGate(LongSupplier nanos) {
        this.nanos = nanos;
        this.opensAt = new AtomicLong(nanos.getAsLong());
    }

    /** Closes the gate for {@code wait}; one that is closed for longer stays so. */
    void close(Duration wait) {
        long until = nanos.getAsLong() + wait.toNanos();
        opensAt.accumulateAndGet(until, (one, other) -> one - other > 0 ? one : other);
    }

    /** How long it stays closed; not positive if it is open. */
    Duration remaining() {
        return Duration.ofNanos(opensAt.get() - nanos.getAsLong());
    }
}
