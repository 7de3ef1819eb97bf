package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.once.Settler.Healing;
import io.dataproducts.gateway.once.ledger.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What is counted of writes. */
@Component
public final class SettlementMetrics {

    private static final String UNKNOWN = "gateway.once.unknown";

    private final MeterRegistry registry;
    private final AtomicLong open = new AtomicLong();

    SettlementMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("gateway.once.open", open);
        startAtZero();
    }

    /** The first of something rare is not seen as an increase of a counter that was not there. */
    private void startAtZero() {
        var _ = registry.counter(UNKNOWN);
        for (var healing : Healing.values()) {
            var _ = late(registry, healing);
        }
    }

    private static Counter late(MeterRegistry registry, Healing healing) {
        return registry.counter("gateway.once.late", "healing", healing.name().toLowerCase(Locale.ROOT));
    }

    void settled(Verdict verdict) {
        var outcome = switch (verdict) {
            case Verdict.Done _ -> "made";
            case Verdict.Refused _ -> "refused";
            case Verdict.NotMade _ -> "not-made";
        };
        registry.counter("gateway.once.settled", "outcome", outcome).increment();
    }

    /** An attempt was proved not to have been carried out. */
    public void notExecuted() {
        registry.counter("gateway.once.settled", "outcome", "not-executed").increment();
    }

    /** A call ended with nobody knowing what became of it. */
    public void unknown() {
        registry.counter(UNKNOWN).increment();
    }

    void late(Healing healing) {
        late(registry, healing).increment();
    }

    void open(long count) {
        open.set(count);
    }
}
