package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.once.Attempt;
import java.time.Duration;

/**
 * An attempt that is to be looked at.
 *
 * @param nextLook since when, in milliseconds since 1970; who moves it first has the look
 * @param looks how often that was done before
 * @param quiet how much of the quiet period is left; negative once it has passed
 * @param age time since it was settled; zero for an open one
 */
public record DueAttempt(Attempt attempt, long nextLook, int looks, Duration quiet, Duration age) {}
