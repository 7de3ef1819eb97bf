package io.dataproducts.gateway.once.ledger;

import java.time.Duration;

/**
 * What follows from the moment at which an attempt is recorded, as times from then on.
 *
 * @param owned until its owner is past, unless it says otherwise
 * @param quiet until the end of the quiet period, if its owner never says when the call ended
 */
public record AttemptTimes(Duration owned, Duration quiet) {}
