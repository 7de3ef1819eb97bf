package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.once.ledger.Agenda;
import io.dataproducts.gateway.once.ledger.DueAttempt;
import java.time.Duration;

/** The look at an attempt that its owner left open. */
final class OpenLook {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Settlement settlement;
    private final Agenda agenda;

    OpenLook(Settlement settlement, Agenda agenda) {
        this.settlement = settlement;
        this.agenda = agenda;
    }

    void at(DueAttempt due) {
        if (settlement.look(due.attempt()).isEmpty()) {
            agenda.schedule(due.attempt(), pause(due));
        }
    }

    /** Longer each time, but not beyond the end of the quiet period, when an absence begins to count. */
    static Duration pause(DueAttempt due) {
        var grown = FIRST_PAUSE.multipliedBy(1L << Math.min(due.looks(), 10));
        var pause = shorter(grown, LONGEST_PAUSE);
        return due.quiet().isPositive() ? shorter(pause, due.quiet()) : pause;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
