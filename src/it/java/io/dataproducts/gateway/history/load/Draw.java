package io.dataproducts.gateway.history.load;

import java.time.Duration;

/**
 * What a caller does next, as far as the seed alone decides it.
 *
 * @param keyed whether it sends an idempotency key
 * @param conditional whether a change is made under {@code If-Match}
 * @param doubled whether it is sent to two gateways at once
 * @param hot whether it goes for what others go for at the same time
 * @param patience how long the caller waits for an answer before it asks elsewhere
 * @param repeats how often it repeats what was refused for the moment
 * @param pick which product or name it is about
 * @param gateway which gateway it turns to first
 */
record Draw(
        Step step,
        boolean keyed,
        boolean conditional,
        boolean doubled,
        boolean hot,
        Duration patience,
        int repeats,
        int pick,
        int gateway) {

    /** What a caller can do. */
    enum Step {
        CREATE,
        PATCH,
        RENAME,
        ARCHIVE,
        RESTORE,
        /** Sends an earlier write again that was acknowledged. */
        REPLAY
    }
}
