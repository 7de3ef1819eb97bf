package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.once.Attempt;
import java.time.Duration;

/**
 * An attempt that nobody settled.
 *
 * @param owned how long its owner may still be at work on it; negative once that has passed
 * @param quiet how much of the quiet period is left; negative once it has passed
 */
public record OpenAttempt(Attempt attempt, Duration owned, Duration quiet) {}
