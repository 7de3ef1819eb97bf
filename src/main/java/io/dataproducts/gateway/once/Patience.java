package io.dataproducts.gateway.once;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Waits again and again, each time longer, until a moment. */
final class Patience {

    private final long untilNanos;
    private final long longestNanos;
    private long nextNanos;

    /**
     * @param untilNanos on the scale of {@link System#nanoTime()}
     * @param first pause, about; each following one is twice as long
     * @param longest pause, about
     */
    Patience(long untilNanos, Duration first, Duration longest) {
        this.untilNanos = untilNanos;
        this.nextNanos = first.toNanos();
        this.longestNanos = longest.toNanos();
    }

    /** Pauses unless the moment has come or the thread is told to end; whether another try is worth while. */
    boolean pause() {
        var left = untilNanos - System.nanoTime();
        if (left <= 0 || Thread.currentThread().isInterrupted()) {
            return false;
        }
        var half = nextNanos / 2;
        LockSupport.parkNanos(Math.min(left, half + ThreadLocalRandom.current().nextLong(nextNanos)));
        nextNanos = Math.min(nextNanos * 2, longestNanos);
        return true;
    }
}
