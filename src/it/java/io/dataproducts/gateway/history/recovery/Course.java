package io.dataproducts.gateway.history.recovery;

import java.time.Duration;

/**
 * What is done to a gateway in the trial, and when.
 *
 * @param rate requests per second, all through
 * @param healthy how long Atlan is well at first
 * @param outage how long every call to it fails then
 * @param healed how long it is well again
 */
record Course(int rate, Duration healthy, Duration outage, Duration healed) {

    static final Course USUAL = new Course(30, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));

    /** The second of the trial in which the outage begins. */
    int outageAt() {
        return (int) healthy.toSeconds();
    }

    int healedAt() {
        return outageAt() + (int) outage.toSeconds();
    }

    int seconds() {
        return healedAt() + (int) healed.toSeconds();
    }
}
