package io.dataproducts.gateway.history.evidence;

import java.time.Duration;

/**
 * What a run is held to.
 *
 * @param creates that have to pass the name check at least, so that the run counts
 * @param settling the longest time for which an outcome may stay unknown
 * @param healing the longest time for which a duplicate may be visible
 * @param request the longest time that a gateway works for a request
 * @param gap how long after SIGCONT a write may still reach Atlan that nobody expects any more
 */
public record Limits(int creates, Duration settling, Duration healing, Duration request, Duration gap) {}
