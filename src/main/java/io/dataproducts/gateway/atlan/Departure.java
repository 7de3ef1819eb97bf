package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.deadline.Deadline;
import io.dataproducts.gateway.platform.deadline.SendPermit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether a request has left. It leaves at most once, and once it is stopped it never will: so a request that could be
 * stopped is proved not to have been sent, whatever went wrong.
 */
final class Departure {

    private enum State {
        AWAITED,
        LEFT,
        NOT_PERMITTED,
        STOPPED
    }

    private final SendPermit permit;
    private final Deadline end;
    private final AtomicReference<State> state = new AtomicReference<>(State.AWAITED);

    /**
     * @param permit the leave to send
     * @param end when the attempt is given up
     */
    Departure(SendPermit permit, Deadline end) {
        this.permit = permit;
        this.end = end;
    }

    /**
     * Lets the request leave. The HTTP client calls this with a connection at hand and nothing written to it.
     *
     * @throws IllegalStateException if it must not leave: the client then writes nothing
     */
    void leave() {
        boolean isPermitted = false;
        try {
            isPermitted = permit.covers(end.remaining());
        } finally {
            if (!isPermitted) {
                state.compareAndSet(State.AWAITED, State.NOT_PERMITTED);
            }
        }
        if (!isPermitted || !state.compareAndSet(State.AWAITED, State.LEFT)) {
            throw new IllegalStateException("the request must not leave: " + state.get());
        }
    }

    /** Keeps the request from leaving from now on; true if it has not left. */
    boolean stop() {
        state.compareAndSet(State.AWAITED, State.STOPPED);
        return state.get() != State.LEFT;
    }

    /** Whether the permit did not cover the request. */
    boolean wasNotPermitted() {
        return state.get() == State.NOT_PERMITTED;
    }
}
