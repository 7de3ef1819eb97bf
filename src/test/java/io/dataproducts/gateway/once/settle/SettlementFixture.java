package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.once.FakeAtlan;
import io.dataproducts.gateway.once.OnceProperties;
import io.dataproducts.gateway.once.ledger.LedgerFixture;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;

/** What settles writes to a {@link FakeAtlan}, without Spring. */
public record SettlementFixture(
        LedgerFixture ledger,
        FakeAtlan atlan,
        MeterRegistry meters,
        SettlementMetrics metrics,
        Settlement settlement,
        OnceProperties properties) {

    public static SettlementFixture of(LedgerFixture ledger, FakeAtlan atlan, OnceProperties properties) {
        var meters = new SimpleMeterRegistry();
        var metrics = new SettlementMetrics(meters);
        var settlement = new Settlement(ledger.ledger(), ledger.agenda(), settlers(atlan), metrics, properties);
        return new SettlementFixture(ledger, atlan, meters, metrics, settlement, properties);
    }

    private static Settlers settlers(FakeAtlan atlan) {
        return new Settlers(List.of(atlan));
    }

    /** Looks once at everything that is due, in this thread. */
    public void look() {
        lookAtOpen();
        lookAtWatched();
    }

    private void lookAtOpen() {
        var open = new OpenLook(settlement, ledger.agenda());
        new Looks(ledger.agenda(), ledger.agenda()::dueOpen, open::at, properties.looksAtOnce()).start(Runnable::run);
    }

    private void lookAtWatched() {
        new Looks(ledger.agenda(), ledger.agenda()::dueWatched, watch()::at, properties.looksAtOnce())
                .start(Runnable::run);
    }

    /** The look at what is watched. */
    public WatchLook watch() {
        var healing = new LateHealing(
                ledger.leases(),
                ledger.attempts(),
                ledger.agenda(),
                settlers(atlan),
                metrics,
                properties,
                Clock.systemUTC());
        return new WatchLook(settlers(atlan), ledger.agenda(), healing);
    }

    Housekeeping housekeeping() {
        return new Housekeeping(
                ledger.ledger(), ledger.operations(), ledger.leases(), ledger.agenda(), metrics, properties);
    }

    Reconciler reconciler() {
        return new Reconciler(ledger.agenda(), settlement, watch(), housekeeping(), properties);
    }

    /** How often late products were healed so: {@code removed} or {@code touched}. */
    public double late(String healing) {
        return count("gateway.once.late", "healing", healing);
    }

    /** How many attempts were settled so. */
    public double settled(String outcome) {
        return count("gateway.once.settled", "outcome", outcome);
    }

    private double count(String counter, String tag, String value) {
        return meters.counter(counter, tag, value).count();
    }
}
