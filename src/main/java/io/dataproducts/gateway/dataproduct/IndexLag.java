package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.Queries;
import io.dataproducts.gateway.atlan.SearchClient;
import io.dataproducts.gateway.atlan.SearchRequest;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.deadline.Deadline;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Measures how long Atlan's index takes to show a product whose create was acknowledged, as {@code gateway.index.lag}: by
 * searches of its own, for one create in {@code gateway.products.index-lag-every} at most.
 */
@Component
class IndexLag {

    static final String METRIC = "gateway.index.lag";

    private static final Logger log = LoggerFactory.getLogger(IndexLag.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

    /** It is not looked for longer: it may never be shown, or is gone again. */
    private static final Duration LONGEST_LAG = Duration.ofMinutes(1);

    private final SearchClient search;
    private final Timer timer;
    private final Duration every;
    private final Executor executor;
    private final Consumer<Duration> pause;
    private final AtomicLong last;

    @Autowired
    IndexLag(SearchClient search, MeterRegistry metrics, ProductProperties properties) {
        this(
                search,
                metrics,
                properties,
                work -> Thread.ofVirtual().name("index-lag").start(work),
                time -> LockSupport.parkNanos(time.toNanos()));
    }

    IndexLag(
            SearchClient search,
            MeterRegistry metrics,
            ProductProperties properties,
            Executor executor,
            Consumer<Duration> pause) {
        this.search = search;
        this.timer = metrics.timer(METRIC);
        this.every = properties.indexLagEvery();
        this.executor = executor;
        this.pause = pause;
        this.last = new AtomicLong(System.nanoTime() - every.toNanos());
    }

    /** Takes note that {@code guid} was just created; returns at once. */
    void created(Guid guid) {
        long now = System.nanoTime();
        long before = last.get();
        if (every.isPositive() && now - before >= every.toNanos() && last.compareAndSet(before, now)) {
            executor.execute(() -> measure(guid, now));
        }
    }

    /** A search that fails ends it without a figure: Atlan's failures are no lag. */
    private void measure(Guid guid, long began) {
        try {
            var next = FIRST_PAUSE;
            while (!isShown(guid) && since(began).compareTo(LONGEST_LAG) < 0) {
                pause.accept(next);
                next = next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
            }
            timer.record(since(began));
        } catch (RuntimeException failed) {
            log.debug("The lag of the index could not be measured", failed);
        }
    }

    private boolean isShown(Guid guid) {
        var request = SearchRequest.of(Queries.term("__guid", guid.value()), 1, List.of());
        return !Deadline.in(LONGEST_LOOK)
                .call(() -> search.search(request))
                .entities()
                .isEmpty();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
