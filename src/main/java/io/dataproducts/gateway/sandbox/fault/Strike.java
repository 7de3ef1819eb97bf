package io.dataproducts.gateway.sandbox.fault;

import java.time.Duration;

/**
 * A fault that strikes a call.
 *
 * @param draw from 0 to just under 1, which picks the delay
 */
public record Strike(Fault fault, double draw) {

    /** How long to wait where the fault waits. */
    public Duration pick(Delay delay) {
        return delay.at(draw);
    }
}
