package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.platform.deadline.SendPermit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The leave to send within the send window, while the leases last.
 *
 * @param from when the window began
 */
public record LeasePermit(List<Lease> leases, Duration window, Moment from, Clock clock) implements SendPermit {

    @Override
    public boolean covers(Duration call) {
        return from.isWithin(window, clock) && leases.stream().allMatch(lease -> lease.lasts(call));
    }
}
