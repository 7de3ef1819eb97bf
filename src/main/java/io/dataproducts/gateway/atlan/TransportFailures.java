package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.Unknown;
import io.dataproducts.gateway.atlan.AtlanException.Unreadable;
import io.netty.handler.ssl.NotSslRecordException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.Exceptions;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Decides what a failure below HTTP means for the call that met it. */
final class TransportFailures {

    private TransportFailures() {}

    /** A failure to connect is proof that nothing was sent; after any other a write may have been made. */
    static AtlanException translate(AtlanCall call, RuntimeException failure) {
        if (failure instanceof AtlanException known) {
            return known;
        }
        var cause = Exceptions.unwrap(failure);
        if (cause instanceof WebClientRequestException && wasNeverSent(cause)) {
            return new NotExecuted(call.name(), NotExecuted.Reason.UNREACHABLE, null, null, failure);
        }
        boolean timedOut = causes(cause).anyMatch(TimeoutException.class::isInstance);
        var what = timedOut ? "no answer in time" : "the connection or the answer broke off";
        return call.isWrite()
                ? new Unknown(call.name(), what, null, failure)
                : new Unreadable(call.name(), what, timedOut, null, failure);
    }

    private static boolean wasNeverSent(Throwable failure) {
        return causes(failure).anyMatch(TransportFailures::provesNothingWasSent);
    }

    private static boolean provesNothingWasSent(Throwable cause) {
        return switch (cause) {
            case ConnectException _,
                    UnknownHostException _,
                    PoolAcquireTimeoutException _,
                    PoolAcquirePendingLimitException _,
                    SSLHandshakeException _,
                    NotSslRecordException _ -> true;
            default -> false;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
