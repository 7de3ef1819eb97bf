package io.dataproducts.gateway.atlan;

import java.util.function.LongSupplier;

/**
 * How many calls may be sent again: a share of the calls of the last {@value #WINDOW_SECONDS} seconds, and a few per
 * second in any case. So retries cannot multiply the load on a system that fails, whatever its callers do.
 */
final class RetryBudget {

    static final int WINDOW_SECONDS = 10;

    private static final long SECOND = 1_000_000_000;

    private final int percent;
    private final int floorPerSecond;
    private final LongSupplier nanos;
    private final long[] calls = new long[WINDOW_SECONDS];
    private final long[] retries = new long[WINDOW_SECONDS];
    private long second;

    /**
     * @param percent retries per hundred calls
     * @param floorPerSecond retries per second that are allowed however few calls there are
     * @param nanos the time, as {@link System#nanoTime()} has it
     */
    RetryBudget(int percent, int floorPerSecond, LongSupplier nanos) {
        this.percent = percent;
        this.floorPerSecond = floorPerSecond;
        this.nanos = nanos;
        this.second = Math.floorDiv(nanos.getAsLong(), SECOND);
    }

    /** Counts a call, not its retries. */
    synchronized void countCall() {
        calls[slot()]++;
    }

    /** Takes the leave for one retry; false if there is none left. */
    synchronized boolean withdraw() {
        int slot = slot();
        if (left() == 0) {
            return false;
        }
        retries[slot]++;
        return true;
    }

    /** How many retries there is leave for now. */
    synchronized long left() {
        var _ = slot();
        long allowed = Math.max((long) floorPerSecond * WINDOW_SECONDS, sum(calls) * percent / 100);
        return Math.max(0, allowed - sum(retries));
    }

    /** The slot of this second; those of seconds that left the window are emptied. */
    private int slot() {
        long now = Math.floorDiv(nanos.getAsLong(), SECOND);
        long passed = Math.min(now - second, WINDOW_SECONDS);
        for (long i = 1; i <= passed; i++) {
            int left = Math.floorMod(second + i, WINDOW_SECONDS);
            calls[left] = 0;
            retries[left] = 0;
        }
        second = Math.max(second, now);
        return Math.floorMod(second, WINDOW_SECONDS);
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
