package io.dataproducts.gateway.history.evidence;

import java.time.Instant;

/**
 * One request of a caller and what became of it.
 *
 * @param call number of the request in the run
 * @param wish id of the wish it is about
 * @param agent name of the gateway it went to
 */
public record Exchange(
        long call, String wish, Purpose purpose, String agent, Instant invoked, Instant completed, Answer answer) {

    /** What the request is for. */
    public enum Purpose {
        /** The write itself, for the first time or again. */
        SEND,
        /** The write again after it was acknowledged. */
        REPLAY,
        /** A look at its operation. */
        ASK
    }

    /** Whether this request speaks for the write itself. */
    public boolean isWrite() {
        return purpose != Purpose.ASK;
    }
}
