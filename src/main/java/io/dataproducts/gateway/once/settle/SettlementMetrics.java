package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.once.Settler.Healing;
import io.dataproducts.gateway.once.ledger.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What is counted of writes. */
@Component
public final class SettlementMetrics {

    private final MeterRegistry registry;
    private final AtomicLong open = new AtomicLong();

    SettlementMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("gateway.once.open", open);
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
        registry.counter("gateway.once.unknown").increment();
    }

    void late(Healing healing) {
        var tag = healing.name().toLowerCase(Locale.ROOT);
        registry.counter("gateway.once.late", "healing", tag).increment();
    }

    void open(long count) {
        open.set(count);
    }
}
