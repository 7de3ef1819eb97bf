package io.dataproducts.gateway.platform.deadline;

import java.time.Duration;

/**
 * The moment by which a request must be answered. It is bound to the thread that works for the request.
 *
 * @param atNanos on the scale of {@link System#nanoTime()}, which runs on while the process is stopped
 */
public record Deadline(long atNanos) {

    /** How long a request may take unless it says otherwise. */
    public static final Duration DEFAULT = Duration.ofSeconds(30);

    /** Time that is kept back for the answer itself. */
    public static final Duration RESERVE = Duration.ofMillis(50);

    private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    /** The deadline that is {@code time} from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The deadline of the work that this thread does; the default from now on if it has none. */
    public static Deadline current() {
        return CURRENT.isBound() ? CURRENT.get() : in(DEFAULT);
    }

    /** How long there is until then; negative once it has passed. */
    public Duration remaining() {
        return Duration.ofNanos(atNanos - System.nanoTime());
    }

    /** The moment by which work must end if its result is to be answered by this deadline. */
    public Deadline forWork() {
        return new Deadline(atNanos - RESERVE.toNanos());
    }

    /** The earlier one of this deadline and the one that is {@code time} from now. */
    public Deadline atMost(Duration time) {
        var other = in(time);
        return other.atNanos - atNanos < 0 ? other : this;
    }

    /** Does {@code work} under this deadline. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}
