package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.Refused;
import io.dataproducts.gateway.atlan.AtlanException.Unknown;
import io.dataproducts.gateway.atlan.AtlanException.Unreadable;
import io.dataproducts.gateway.platform.deadline.Deadline;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Tries the calls of one class again where that is safe: a read that gave no sense, and whatever Atlan or the network
 * proved not to have been executed. Never a write that may have been made, and never a call that the gateway itself held
 * back. A retry costs budget, and one that would come too late for the deadline is not made.
 */
final class RetryPolicy {

    private static final Duration BASE_DELAY = Duration.ofMillis(100);
    private static final Duration MAX_DELAY = Duration.ofSeconds(2);

    private final int maxAttempts;
    private final RetryBudget budget;
    private final AtlanMeters meters;

    /** @param maxAttempts attempts in all, the first included */
    RetryPolicy(int maxAttempts, RetryBudget budget, AtlanMeters meters) {
        this.maxAttempts = maxAttempts;
        this.budget = budget;
        this.meters = meters;
    }

    /** Makes {@code attempt} be repeated as long as it is allowed. */
    <T> Supplier<T> decorate(AtlanCall call, Deadline deadline, Supplier<T> attempt) {
        budget.countCall();
        var plan = new Plan(call, deadline);
        var config = RetryConfig.custom()
                .maxAttempts(maxAttempts)
                .retryOnException(plan::allowsAnother)
                .intervalBiFunction((_, _) -> plan.delay.toMillis())
                .build();
        return Retry.decorateSupplier(Retry.of(call.kind().label(), config), attempt);
    }

    /** What became of one call so far. */
    private final class Plan {

        private final AtlanCall call;
        private final Deadline deadline;
        private int attempts;
        private Duration delay = Duration.ZERO;

        private Plan(AtlanCall call, Deadline deadline) {
            this.call = call;
            this.deadline = deadline;
        }

        private boolean allowsAnother(Throwable failure) {
            attempts++;
            if (attempts >= maxAttempts || !isSafe(failure)) {
                return false;
            }
            delay = jitter(attempts).plus(askedWait(failure));
            if (TimeLimit.isTooLate(call, deadline.forWork().remaining().minus(delay))) {
                return false;
            }
            boolean isGranted = budget.withdraw();
            if (isGranted) {
                meters.countRetry(call.kind());
            } else {
                meters.countRefusedRetry(call.kind());
            }
            return isGranted;
        }
    }

    private static boolean isSafe(Throwable failure) {
        return failure instanceof AtlanException known
                && switch (known) {
                    case Refused _, Unknown _ -> false;
                    case Unreadable unreadable -> !unreadable.timedOut() && isSoon(unreadable);
                    case NotExecuted notExecuted -> isProved(notExecuted) && isSoon(notExecuted);
                };
    }

    private static boolean isProved(NotExecuted failure) {
        return switch (failure.reason()) {
            case UNREACHABLE, MAINTENANCE -> true;
            // Without an answer it was the gateway's own limit, which has already waited as long as is worth it.
            case RATE_LIMITED -> failure.error().isPresent();
            // The token was already renewed, and the call sent again with it.
            case CREDENTIALS -> false;
            case HELD_BACK, BUSY, SEND_REFUSED, DEADLINE -> false;
        };
    }

    private static boolean isSoon(AtlanException failure) {
        return askedWait(failure).compareTo(MAX_DELAY) <= 0;
    }

    private static Duration askedWait(Throwable failure) {
        return failure instanceof AtlanException known ? known.retryAfter().orElse(Duration.ZERO) : Duration.ZERO;
    }

    /** Full jitter: anything up to a ceiling that doubles with each attempt. */
    private static Duration jitter(int attempts) {
        long ceiling = Math.min(MAX_DELAY.toMillis(), BASE_DELAY.toMillis() << Math.min(attempts - 1, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling + 1));
    }
}
