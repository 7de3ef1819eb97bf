package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.platform.deadline.Deadline;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Holds the calls of one class to the pace that Atlan asks for and to the gateway's own limit. A call waits for its turn
 * if that is soon; else it is refused at once, with the time to wait.
 */
final class Pace {

    /** Longer waits are left to the caller, who may have better to do. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /** After a wait so much time must be left that the call itself has a chance. */
    private static final Duration TIME_FOR_THE_CALL = Duration.ofMillis(500);

    /** All who wait for a closed gate are let through within this time, not in the same instant. */
    private static final Duration SPREAD = Duration.ofMillis(200);

    private final RetryAfterGate gate;
    private final Optional<CallRate> rate;

    /** @param rate the gateway's own limit, if there is one */
    Pace(RetryAfterGate gate, Optional<CallRate> rate) {
        this.gate = gate;
        this.rate = rate;
    }

    /** Makes {@code attempt} wait for its turn, and heeds what Atlan asks for in its answer. */
    <T> Supplier<T> decorate(AtlanCall call, Deadline deadline, Supplier<T> attempt) {
        return () -> {
            awaitTurn(call, deadline);
            try {
                return attempt.get();
            } catch (AtlanException failure) {
                failure.error().flatMap(AtlanError::pause).ifPresent(gate::close);
                throw failure;
            }
        };
    }

    private void awaitTurn(AtlanCall call, Deadline deadline) {
        var latest = deadline.atMost(LONGEST_WAIT.plus(TIME_FOR_THE_CALL));
        for (var wait = gate.remaining(); wait.isPositive(); wait = gate.remaining()) {
            pause(call, wait, patience(latest));
            pause(call, spread(), LONGEST_WAIT);
        }
        if (rate.isPresent()) {
            var patience = patience(latest);
            pause(call, rate.get().reserve(patience), patience);
        }
    }

    private static Duration patience(Deadline latest) {
        var patience = latest.remaining().minus(TIME_FOR_THE_CALL);
        return patience.isNegative() ? Duration.ZERO : patience;
    }

    private static Duration spread() {
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(SPREAD.toNanos()));
    }

    private static void pause(AtlanCall call, Duration wait, Duration patience) {
        if (wait.compareTo(patience) > 0 || Thread.currentThread().isInterrupted()) {
            throw new NotExecuted(call.name(), Reason.RATE_LIMITED, wait, null, null);
        }
        var end = Deadline.in(wait);
        for (var left = wait; left.isPositive() && !Thread.currentThread().isInterrupted(); left = end.remaining()) {
            LockSupport.parkNanos(left.toNanos());
        }
    }
}
