package io.dataproducts.gateway.platform.cache;

import io.dataproducts.gateway.platform.deadline.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A copy of something upstream. One caller at a time loads it: when there is none, when it is too old, and when somebody
 * misses something in it. It loads under the deadline of that caller.
 */
public final class Snapshot<T> {

    private static final Logger log = LoggerFactory.getLogger(Snapshot.class);
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    private record Copy<T>(T value, Instant loadedAt) {

        boolean isYoungerThan(Duration age, Instant now) {
            return loadedAt.plus(age).isAfter(now);
        }
    }

    private final Supplier<T> source;
    private final Duration timeToLive;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private final LongAdder gets = new LongAdder();
    private final LongAdder loads = new LongAdder();
    private volatile @Nullable Copy<T> copy;

    /** @param timeToLive age at which the copy is renewed */
    Snapshot(Supplier<T> source, Duration timeToLive, Clock clock) {
        this.source = source;
        this.timeToLive = timeToLive;
        this.clock = clock;
    }

    /**
     * The copy. If it is too old, one caller renews it while the others go on with the old one; if that fails, they all
     * do.
     */
    public T get() {
        gets.increment();
        var held = copy;
        if (held == null) {
            return loadForAll();
        }
        if (held.isYoungerThan(timeToLive, clock.instant()) || !loading.tryLock()) {
            return held.value();
        }
        try {
            return load();
        } catch (RuntimeException failure) {
            log.warn("Going on with an old copy, since it cannot be renewed: {}", failure.getMessage());
            return held.value();
        } finally {
            loading.unlock();
        }
    }

    /**
     * The copy, loaded again unless that was just done: for callers who miss something in it. Callers who wait for the
     * same load share it, each until its own deadline.
     */
    public T refresh() {
        gets.increment();
        return loadForAll();
    }

    private T loadForAll() {
        if (!isMyTurn()) {
            // Without time the source fails as it always does then, which callers know how to handle.
            return source.get();
        }
        try {
            var held = copy;
            return held != null && held.isYoungerThan(SHORTEST_INTERVAL, clock.instant()) ? held.value() : load();
        } finally {
            loading.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return loading.tryLock(Deadline.current().forWork().remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How often it was asked for the copy. */
    long gets() {
        return gets.sum();
    }

    /** How often it asked the source for one. */
    long loads() {
        return loads.sum();
    }

    private T load() {
        loads.increment();
        var now = clock.instant();
        var value = source.get();
        copy = new Copy<>(value, now);
        return value;
    }
}
