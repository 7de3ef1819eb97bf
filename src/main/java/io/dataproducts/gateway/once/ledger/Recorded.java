package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.once.Attempt;
import java.util.List;

/**
 * An attempt that may be sent now.
 *
 * @param leases as they are since then
 * @param fromNanos when recording began, on the scale of {@link System#nanoTime()}: never later than the ledger has it
 */
public record Recorded(Attempt attempt, List<Lease> leases, long fromNanos) {}
