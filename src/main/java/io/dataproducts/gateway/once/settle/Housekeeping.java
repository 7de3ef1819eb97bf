package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.OnceProperties;
import io.dataproducts.gateway.once.Settler.Healing;
import io.dataproducts.gateway.once.ledger.Agenda;
import io.dataproducts.gateway.once.ledger.Leases;
import io.dataproducts.gateway.once.ledger.Ledger;
import io.dataproducts.gateway.once.ledger.Operations;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Frees what crashes left claimed, removes what has had its time, and counts what is open. */
@Component
final class Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

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
        count();
        operations.removeAbandoned();
        if (round++ % ROUNDS == 0) {
            endWatches();
            ledger.removeSettled(properties.keyLifetime());
            leases.removeOld(OLD);
        }
    }

    private void count() {
        try {
            metrics.unsettled(agenda.unsettled());
        } catch (RuntimeException failure) {
            metrics.unsettledIsUnknown();
            throw failure;
        }
    }

    private void endWatches() {
        agenda.unhealed().forEach(this::giveUp);
        agenda.endWatches();
    }

    private void giveUp(Attempt attempt) {
        var late = agenda.late(attempt);
        if (late.isPresent() && agenda.healed(attempt, late.get(), Healing.REFUSED)) {
            metrics.late(Healing.REFUSED);
            log.atWarn()
                    .addKeyValue("operation", attempt.operation())
                    .addKeyValue("attempt", attempt.id())
                    .addKeyValue("guid", late.get())
                    .log("What was created too late stays, since it could not be removed while it was watched");
        }
    }
}
