package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to Atlan failed. The cases say what is known about its effect. */
public abstract sealed class AtlanException extends RuntimeException {

    private final ProblemType type;
    private final transient @Nullable AtlanError error;

    private AtlanException(ProblemType type, String message, @Nullable AtlanError error, @Nullable Throwable cause) {
        super(message, cause);
        this.type = type;
        this.error = error;
    }

    /** The problem that the failure is to the gateway's caller, if nothing better is known of it. */
    public ProblemType type() {
        return type;
    }

    /** What Atlan answered, if it did. */
    public Optional<AtlanError> error() {
        return Optional.ofNullable(error);
    }

    /** How long to wait before another call, if that is known. */
    public Optional<Duration> retryAfter() {
        return error().map(AtlanError::retryAfter);
    }

    /** Atlan said no, and why: nothing was changed, and the same call would be refused again. */
    public static final class Refused extends AtlanException {

        private final transient AtlanError refusal;

        Refused(String call, AtlanError error, ProblemType type) {
            super(type, "%s: refused with %s".formatted(call, error.summary()), error, null);
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
            UNREACHABLE(ProblemType.ATLAN_UNAVAILABLE),
            /** Atlan did not accept the gateway's token, nor the renewed one (401). */
            CREDENTIALS(ProblemType.ATLAN_CREDENTIALS),
            /** Atlan limits the rate (429), or the gateway does so that Atlan need not. */
            RATE_LIMITED(ProblemType.ATLAN_UNAVAILABLE),
            /** Atlan is under maintenance (503 with its code). */
            MAINTENANCE(ProblemType.ATLAN_UNAVAILABLE),
            /** Atlan kept failing, so the circuit breaker is open. */
            HELD_BACK(ProblemType.ATLAN_UNAVAILABLE),
            /** Too many calls of the class are under way in the gateway: its bulkhead is full. */
            BUSY(ProblemType.OVERLOADED),
            /**
             * The permit did not cover the write, so it was not sent. The write was late, since something was slow; who
             * is asked later may find it faster, which is what {@code overloaded} says.
             */
            SEND_REFUSED(ProblemType.OVERLOADED),
            /** Too little time was left to send a write. */
            DEADLINE(ProblemType.ATLAN_TIMEOUT);

            private final ProblemType type;

            Reason(ProblemType type) {
                this.type = type;
            }
        }

        private final Reason reason;
        private final @Nullable Duration retryAfter;

        NotExecuted(
                String call,
                Reason reason,
                @Nullable Duration retryAfter,
                @Nullable AtlanError error,
                @Nullable Throwable cause) {
            super(reason.type, "%s: not executed, %s".formatted(call, reason), error, cause);
            this.reason = reason;
            this.retryAfter = retryAfter;
        }

        public Reason reason() {
            return reason;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }
    }

    /** Nobody knows whether a write was made: timeout, reset, 5xx or an answer cut short. */
    public static final class Unknown extends AtlanException {

        Unknown(String call, String what, @Nullable AtlanError error, @Nullable Throwable cause) {
            super(ProblemType.OUTCOME_UNKNOWN, "%s: outcome unknown, %s".formatted(call, what), error, cause);
        }
    }

    /** A read gave no sense. */
    public static final class Unreadable extends AtlanException {

        private final boolean timedOut;

        Unreadable(String call, String what, boolean timedOut, @Nullable AtlanError error, @Nullable Throwable cause) {
            super(type(timedOut, error), "%s: no sense in the answer, %s".formatted(call, what), error, cause);
            this.timedOut = timedOut;
        }

        private static ProblemType type(boolean timedOut, @Nullable AtlanError error) {
            if (timedOut) {
                return ProblemType.ATLAN_TIMEOUT;
            }
            return error != null && error.status() == 503
                    ? ProblemType.ATLAN_UNAVAILABLE
                    : ProblemType.ATLAN_UNREADABLE;
        }

        /** Whether it failed by taking too long, here or in Atlan, or was not begun for lack of time. */
        public boolean timedOut() {
            return timedOut;
        }
    }
}
