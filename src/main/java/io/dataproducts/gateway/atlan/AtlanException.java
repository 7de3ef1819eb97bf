package io.dataproducts.gateway.atlan;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to Atlan failed. The cases say what is known about its effect. */
public abstract sealed class AtlanException extends RuntimeException {

    private final transient @Nullable AtlanError error;

    private AtlanException(String message, @Nullable AtlanError error, @Nullable Throwable cause) {
        super(message, cause);
        this.error = error;
    }

    /** What Atlan answered, if it did. */
    public Optional<AtlanError> error() {
        return Optional.ofNullable(error);
    }

    /** Atlan said no, and why: nothing was changed, and the same call would be refused again. */
    public static final class Refused extends AtlanException {

        private final transient AtlanError refusal;

        Refused(String call, AtlanError error) {
            super("%s: refused with %s".formatted(call, error.summary()), error, null);
            this.refusal = error;
        }

        public AtlanError refusal() {
            return refusal;
        }
    }

    /** The call was never carried out, so it is safe to send it again. */
    public static final class NotExecuted extends AtlanException {

        /** Why a call was not carried out. */
        public enum Reason {
            /** No connection, or none from the pool, or TLS failed. */
            UNREACHABLE,
            /** Atlan did not accept the gateway's token (401). */
            CREDENTIALS,
            /** Atlan limits the rate (429). */
            RATE_LIMITED,
            /** Atlan is under maintenance (503 with its code). */
            MAINTENANCE,
            /** The gateway held the call back: circuit breaker open or bulkhead full. */
            HELD_BACK
        }

        private final Reason reason;
        private final @Nullable Duration retryAfter;

        NotExecuted(
                String call,
                Reason reason,
                @Nullable Duration retryAfter,
                @Nullable AtlanError error,
                @Nullable Throwable cause) {
            super("%s: not executed, %s".formatted(call, reason), error, cause);
            this.reason = reason;
            this.retryAfter = retryAfter;
        }

        public Reason reason() {
            return reason;
        }

        /** How long Atlan asked to wait, if it did. */
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }
    }

    /** Nobody knows whether a write was made: timeout, reset, 5xx or an answer cut short. */
    public static final class Unknown extends AtlanException {

        Unknown(String call, String what, @Nullable AtlanError error, @Nullable Throwable cause) {
            super("%s: outcome unknown, %s".formatted(call, what), error, cause);
        }
    }

    /** A read gave no sense. */
    public static final class Unreadable extends AtlanException {

        private final boolean timedOut;

        Unreadable(String call, String what, boolean timedOut, @Nullable AtlanError error, @Nullable Throwable cause) {
            super("%s: no sense in the answer, %s".formatted(call, what), error, cause);
            this.timedOut = timedOut;
        }

        /** Whether it failed by taking too long, here or in Atlan's search. */
        public boolean timedOut() {
            return timedOut;
        }
    }
}
