package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.once.OnceProperties;
import io.dataproducts.gateway.once.ledger.Agenda;
import io.dataproducts.gateway.once.ledger.Leases;
import io.dataproducts.gateway.once.ledger.Ledger;
import io.dataproducts.gateway.once.ledger.Operations;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Frees what crashes left claimed, removes what has had its time, and counts what is open. */
@Component
final class Housekeeping {

    /** Rounds between removals: what has had its time may stay a little longer. */
    private static final int ROUNDS = 60;

    /** How long ago leases ended whose rows are removed. */
    private static final Duration OLD = Duration.ofHours(1);

    private final Ledger ledger;
    private final Operations operations;
    private final Leases leases;
    private final Agenda agenda;
    private final SettlementMetrics metrics;
    private final OnceProperties properties;
    private int round;

    Housekeeping(
            Ledger ledger,
            Operations operations,
            Leases leases,
            Agenda agenda,
            SettlementMetrics metrics,
            OnceProperties properties) {
        this.ledger = ledger;
        this.operations = operations;
        this.leases = leases;
        this.agenda = agenda;
        this.metrics = metrics;
        this.properties = properties;
    }

    void round() {
        operations.removeAbandoned();
        metrics.open(agenda.countOpen());
        if (round++ % ROUNDS == 0) {
            agenda.endWatches();
            ledger.removeSettled(properties.keyLifetime());
            leases.removeOld(OLD);
        }
    }
}
