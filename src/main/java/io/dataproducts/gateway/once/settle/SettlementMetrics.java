package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.once.Settler.Healing;
import io.dataproducts.gateway.once.ledger.Unsettled;
import io.dataproducts.gateway.once.ledger.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is counted of writes. */
@Component
public final class SettlementMetrics {

    private static final String UNKNOWN = "gateway.once.unknown";

    private final MeterRegistry registry;
    private volatile double open = Double.NaN;
    private volatile double oldest = Double.NaN;

    SettlementMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("gateway.once.open", this, metrics -> metrics.open).register(registry);
        Gauge.builder("gateway.once.oldest", this, metrics -> metrics.oldest)
                .baseUnit("seconds")
                .register(registry);
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

    void unsettled(Unsettled unsettled) {
        open = unsettled.attempts();
        oldest = unsettled.oldest().toMillis() / 1000.0;
    }

    /** The ledger cannot be asked: what it said before says nothing about now. */
    void unsettledIsUnknown() {
        open = Double.NaN;
        oldest = Double.NaN;
    }
}
