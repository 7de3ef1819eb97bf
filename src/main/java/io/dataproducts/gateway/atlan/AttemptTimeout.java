package io.dataproducts.gateway.atlan;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** An attempt took longer than it may. */
final class AttemptTimeout extends TimeoutException {

    private final Duration limit;

    AttemptTimeout(Duration limit) {
        super("no answer within " + limit);
        this.limit = limit;
    }

    /** How long the attempt was allowed to take. */
    Duration limit() {
        return limit;
    }
}
