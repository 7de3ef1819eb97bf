package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.platform.deadline.SendPermit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The leave to send within the send window, while the leases last. The window is measured by two clocks: one runs on while
 * the process is stopped, the other also while the machine is.
 */
public final class LeasePermit implements SendPermit {

    private final List<Lease> leases;
    private final Duration window;
    private final long fromNanos;
    private final Clock clock;
    private final long fromMillis;

    /** @param fromNanos when the window began, on the scale of {@link System#nanoTime()} */
    public LeasePermit(List<Lease> leases, Duration window, long fromNanos, Clock clock) {
        this.leases = leases;
        this.window = window;
        this.fromNanos = fromNanos;
        this.clock = clock;
        this.fromMillis =
                clock.millis() - Duration.ofNanos(System.nanoTime() - fromNanos).toMillis();
    }

    @Override
    public boolean covers(Duration call) {
        return System.nanoTime() - fromNanos <= window.toNanos()
                && clock.millis() - fromMillis <= window.toMillis()
                && leases.stream().allMatch(lease -> lease.lasts(call));
    }
}
