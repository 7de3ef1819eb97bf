package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.once.Attempt;
import java.util.List;

/**
 * An attempt that may be sent now.
 *
 * @param leases as they are since then
 * @param from when recording began: never later than the ledger has it
 */
public record Recorded(Attempt attempt, List<Lease> leases, Moment from) {}
