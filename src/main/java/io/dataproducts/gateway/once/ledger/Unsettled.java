package io.dataproducts.gateway.once.ledger;

import java.time.Duration;

/**
 * Attempts that nobody has settled, and that are no longer left to their own request.
 *
 * @param attempts how many
 * @param oldest how long ago the oldest of them was recorded; zero if there is none
 */
public record Unsettled(long attempts, Duration oldest) {}
