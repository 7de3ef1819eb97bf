package io.dataproducts.gateway.once;

import io.dataproducts.gateway.platform.deadline.SendPermit;

/** Sends an attempt to Atlan. */
@FunctionalInterface
public interface Call {

    /**
     * Sends {@code attempt} once.
     *
     * @param permit to be passed on to the client, which asks it before the first byte leaves
     */
    Outcome send(Attempt attempt, SendPermit permit);
}
