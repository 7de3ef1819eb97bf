package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.platform.deadline.Deadline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens that Atlan issues to an OAuth client. One token serves all calls; before it expires one caller asks for the
 * next, while the others go on with it. Only without a token at all do callers wait for one.
 */
final class OAuthTokens implements AtlanCredentials {

    /** A token so young that is refused is refused for another reason than its age: another one would fare no better. */
    static final Duration YOUNG = Duration.ofSeconds(1);

    /** How long nothing is asked for after Atlan gave no token. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    /** A caller who has a token gives no more time than this to the next one. */
    private static final Duration COURTESY = Duration.ofSeconds(3);

    private static final Logger log = LoggerFactory.getLogger(OAuthTokens.class);

    private final Function<Deadline, IssuedToken> endpoint;
    private final LongSupplier nanos;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable IssuedToken current;
    private volatile @Nullable Failure lastFailure;

    private record Failure(NotExecuted what, long at) {}

    /**
     * @param endpoint issues a token by the deadline that it is given, or throws {@link NotExecuted}
     * @param nanos the time, as {@link System#nanoTime()} has it
     */
    OAuthTokens(Function<Deadline, IssuedToken> endpoint, LongSupplier nanos) {
        this.endpoint = endpoint;
        this.nanos = nanos;
    }

    @Override
    public String token(Deadline end) {
        var held = current;
        long now = nanos.getAsLong();
        if (held == null || held.isExpired(now)) {
            return replace(held, end).value();
        }
        if (held.isDueForRenewal(now) && recentFailure(now) == null && asking.tryLock()) {
            try {
                renewEarly(held, end.atMost(COURTESY));
            } finally {
                asking.unlock();
            }
        }
        return held.value();
    }

    @Override
    public void renew(String refused, Deadline end) {
        var held = current;
        if (held != null && held.value().equals(refused) && !held.isYoung(nanos.getAsLong(), YOUNG)) {
            replace(held, end);
        }
    }

    private void renewEarly(IssuedToken held, Deadline end) {
        if (!held.equals(current)) {
            return;
        }
        try {
            ask(end);
        } catch (NotExecuted failure) {
            log.warn(
                    "The token for Atlan could not be renewed yet, and is used until it expires: {}",
                    failure.getMessage());
        }
    }

    /** The token in place of {@code useless}: the one that another caller got meanwhile, else a new one. */
    private IssuedToken replace(@Nullable IssuedToken useless, Deadline end) {
        awaitTurn(end);
        try {
            var held = current;
            if (held != null && !held.equals(useless)) {
                return held;
            }
            var failure = recentFailure(nanos.getAsLong());
            if (failure != null) {
                throw held(failure);
            }
            return ask(end);
        } finally {
            asking.unlock();
        }
    }

    /** Nothing was asked for, which must not count as another failure of Atlan. */
    private static NotExecuted held(NotExecuted failure) {
        var reason = failure.reason() == Reason.UNREACHABLE ? Reason.HELD_BACK : failure.reason();
        return new NotExecuted(TokenEndpoint.CALL, reason, PAUSE, null, failure);
    }

    private void awaitTurn(Deadline end) {
        try {
            if (asking.tryLock(end.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new NotExecuted(TokenEndpoint.CALL, Reason.UNREACHABLE, PAUSE, null, null);
    }

    private IssuedToken ask(Deadline end) {
        try {
            var issued = endpoint.apply(end);
            current = issued;
            lastFailure = null;
            return issued;
        } catch (NotExecuted failure) {
            if (end.remaining().isPositive()) {
                lastFailure = new Failure(failure, nanos.getAsLong());
            }
            throw failure;
        }
    }

    private @Nullable NotExecuted recentFailure(long now) {
        var failure = lastFailure;
        return failure != null && now - failure.at < PAUSE.toNanos() ? failure.what : null;
    }
}
