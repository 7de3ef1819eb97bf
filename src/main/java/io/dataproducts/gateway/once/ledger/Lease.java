package io.dataproducts.gateway.once.ledger;

import java.time.Duration;

/**
 * The right to write to a resource for a while.
 *
 * @param resource its key
 * @param fence which grows with each holder, so that nobody acts on a lease that was lost meanwhile
 * @param endsAtNanos on the scale of {@link System#nanoTime()}; never later than the ledger has it
 */
public record Lease(String resource, long fence, long endsAtNanos) {

    /** Whether it lasts for {@code time} from now at least. */
    public boolean lasts(Duration time) {
        return endsAtNanos - System.nanoTime() >= time.toNanos();
    }

    Lease until(long nanos) {
        return new Lease(resource, fence, nanos);
    }
}
