package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.once.ledger.Agenda;
import io.dataproducts.gateway.once.ledger.DueAttempt;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The look at an attempt that its owner left open. */
final class OpenLook {

    private static final Logger log = LoggerFactory.getLogger(OpenLook.class);

    /** About one line in half a minute. */
    private static final int LOOKS_PER_LINE = 30;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** Once an absence counts, somebody waits for it: only a look that failed is in the way. */
    private static final Duration LONGEST_PAUSE_AFTER_QUIET = Duration.ofSeconds(1);

    private final Settlement settlement;
    private final Agenda agenda;

    OpenLook(Settlement settlement, Agenda agenda) {
        this.settlement = settlement;
        this.agenda = agenda;
    }

    void at(DueAttempt due) {
        long began = System.nanoTime();
        if (settlement.look(due.attempt()).isEmpty()) {
            var quiet = due.quiet().minusNanos(System.nanoTime() - began);
            agenda.schedule(due, pause(due.looks(), quiet));
            tell(due, quiet);
        }
    }

    /** People can look at what cannot be told; not at every look, since there are many. */
    private static void tell(DueAttempt due, Duration quiet) {
        if (!quiet.isPositive() && due.looks() % LOOKS_PER_LINE == 0) {
            log.atWarn()
                    .addKeyValue("operation", due.attempt().operation())
                    .addKeyValue("attempt", due.attempt().id())
                    .log("The outcome of a write is still unknown after its quiet period");
        }
    }

    /** Longer each time, but not beyond the end of the quiet period, when an absence begins to count. */
    static Duration pause(int looks, Duration quiet) {
        var grown = FIRST_PAUSE.multipliedBy(1L << Math.min(looks, 10));
        return quiet.isPositive()
                ? shorter(shorter(grown, LONGEST_PAUSE), quiet)
                : shorter(grown, LONGEST_PAUSE_AFTER_QUIET);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
