package io.dataproducts.gateway.platform.cache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Makes snapshots, and counts by their names how often they are asked ({@code gateway.cache.gets}) and how often they load
 * it ({@code gateway.cache.loads}).
 */
@Component
public final class Snapshots {

    private final MeterRegistry registry;
    private final Clock clock;

    public Snapshots(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * A snapshot of what {@code source} gives.
     *
     * @param name of what it holds, as the metrics show it
     * @param timeToLive age at which the copy is renewed
     */
    public <T> Snapshot<T> of(String name, Supplier<T> source, Duration timeToLive) {
        var snapshot = new Snapshot<>(source, timeToLive, clock);
        FunctionCounter.builder("gateway.cache.gets", snapshot, Snapshot::gets)
                .tag("cache", name)
                .register(registry);
        FunctionCounter.builder("gateway.cache.loads", snapshot, Snapshot::loads)
                .tag("cache", name)
                .register(registry);
        return snapshot;
    }
}
