package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.once.Target;
import java.time.Duration;

/**
 * An attempt to be recorded.
 *
 * @param marker 32 hexadecimal digits
 * @param lease how long the leases are to last from then on
 */
public record NewAttempt(Target target, String marker, String effect, AttemptTimes times, Duration lease) {}
