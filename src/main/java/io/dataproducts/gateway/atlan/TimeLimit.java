package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.atlan.AtlanException.Unreadable;
import io.dataproducts.gateway.platform.deadline.Deadline;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Ends attempts in time: each has its own limit, and none goes beyond what the deadline leaves for work. */
final class TimeLimit {

    /** With less time than this a read is not begun. */
    private static final Duration SHORTEST_READ = Duration.ofMillis(50);

    /** A write that is cut off leaves an unknown outcome, which is worse than none; so it gets more time. */
    private static final Duration SHORTEST_WRITE = Duration.ofMillis(250);

    /** Who has waited for this long has seen that Atlan hangs, whatever the limit. */
    private static final Duration LONG_WAIT = Duration.ofSeconds(2);

    private final Duration limit;

    /** @param limit longest time for one attempt */
    TimeLimit(Duration limit) {
        this.limit = limit;
    }

    /** Whether an attempt at {@code call} is not worth beginning with {@code time} left for work. */
    static boolean isTooLate(AtlanCall call, Duration time) {
        return time.compareTo(call.isWrite() ? SHORTEST_WRITE : SHORTEST_READ) < 0;
    }

    /** Makes {@code attempt} be begun only while there is time. */
    <T> Supplier<T> requireTime(AtlanCall call, Deadline deadline, Supplier<T> attempt) {
        return () -> {
            if (isTooLate(call, deadline.forWork().remaining())) {
                throw call.isWrite()
                        ? new NotExecuted(call.name(), Reason.DEADLINE, null, null, null)
                        : new Unreadable(call.name(), "not begun for lack of time", true, null, null);
            }
            return attempt.get();
        };
    }

    /** Tells {@code attempt} when it must end. */
    <T> Supplier<T> decorate(Deadline deadline, Function<Deadline, T> attempt) {
        return () -> attempt.apply(deadline.forWork().atMost(limit));
    }

    /** Whether {@code failure} says more about the caller's haste than about Atlan: it had but a part of the limit. */
    boolean wasCutShort(Throwable failure) {
        var part = limit.dividedBy(3);
        var enough = part.compareTo(LONG_WAIT) < 0 ? part : LONG_WAIT;
        return TransportFailures.exceededLimit(failure)
                .filter(given -> given.compareTo(enough) < 0)
                .isPresent();
    }
}
