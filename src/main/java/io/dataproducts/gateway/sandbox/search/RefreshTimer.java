package io.dataproducts.gateway.sandbox.search;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Refreshes an index at regular times, so that searches lag behind writes as they do in Atlan. */
public final class RefreshTimer implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-index-refresh").factory());

    /**
     * Starts refreshing {@code index}.
     *
     * @param lag the time between two refreshes, and so the longest time until a write is found; 0 for no timer
     */
    public RefreshTimer(SearchIndex index, Duration lag) {
        if (lag.isPositive()) {
            var _ = timer.scheduleWithFixedDelay(index::refresh, lag.toMillis(), lag.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
