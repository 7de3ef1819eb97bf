package io.dataproducts.gateway.sandbox.search;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Refreshes an index at regular times, so that searches lag behind writes as they do in Atlan. */
public final class RefreshTimer implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-index-refresh").factory());

    private final SearchIndex index;
    private @Nullable Future<?> refreshes;

    /**
     * Starts refreshing {@code index}.
     *
     * @param lag see {@link #lag}
     */
    public RefreshTimer(SearchIndex index, Duration lag) {
        this.index = index;
        lag(lag);
    }

    /**
     * Changes the lag, from now on.
     *
     * @param lag the time between two refreshes, and so the longest time until a write is found; 0 for at once, in whole
     *     milliseconds
     */
    public synchronized void lag(Duration lag) {
        if (refreshes != null) {
            refreshes.cancel(false);
            refreshes = null;
        }
        index.immediate(lag.isZero());
        if (lag.isZero()) {
            index.refresh();
        } else {
            long millis = Math.max(1, lag.toMillis());
            refreshes = timer.scheduleWithFixedDelay(index::refresh, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
