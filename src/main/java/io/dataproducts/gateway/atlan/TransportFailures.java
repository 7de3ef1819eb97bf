package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.atlan.AtlanException.Unknown;
import io.dataproducts.gateway.atlan.AtlanException.Unreadable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Decides what a failure below HTTP means for the call that met it. */
final class TransportFailures {

    private TransportFailures() {}

    /**
     * What is known after {@code failure}. A request that never left (no connection from the pool or the network, no
     * address, TLS failed, or the time ran out before) was not executed; after it has left, a write may have been made.
     */
    static AtlanException translate(AtlanCall call, Departure departure, RuntimeException failure) {
        if (departure.stop()) {
            var reason = departure.wasNotPermitted() ? Reason.SEND_REFUSED : Reason.UNREACHABLE;
            return new NotExecuted(call.name(), reason, null, null, failure);
        }
        boolean timedOut = causes(failure).anyMatch(TimeoutException.class::isInstance);
        var what = timedOut ? "no answer in time" : "the connection or the answer broke off";
        return call.isWrite()
                ? new Unknown(call.name(), what, null, failure)
                : new Unreadable(call.name(), what, timedOut, null, failure);
    }

    /** How long the attempt was allowed to take, if that was not enough. */
    static Optional<Duration> exceededLimit(Throwable failure) {
        return causes(failure)
                .filter(AttemptTimeout.class::isInstance)
                .map(cause -> ((AttemptTimeout) cause).limit())
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
