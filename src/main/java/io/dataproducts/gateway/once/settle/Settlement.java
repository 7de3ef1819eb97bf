package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.Finding;
import io.dataproducts.gateway.once.OnceProperties;
import io.dataproducts.gateway.once.ledger.Agenda;
import io.dataproducts.gateway.once.ledger.Ledger;
import io.dataproducts.gateway.once.ledger.Settled;
import io.dataproducts.gateway.once.ledger.Verdict;
import io.dataproducts.gateway.platform.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Settles attempts, each once, whoever comes first: its own request, another one, or the reconciler of any replica. */
@Component
public final class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final Ledger ledger;
    private final Agenda agenda;
    private final Settlers settlers;
    private final SettlementMetrics metrics;
    private final Duration watch;

    Settlement(Ledger ledger, Agenda agenda, Settlers settlers, SettlementMetrics metrics, OnceProperties properties) {
        this.ledger = ledger;
        this.agenda = agenda;
        this.settlers = settlers;
        this.metrics = metrics;
        this.watch = properties.watch();
    }

    /**
     * Looks for the effect of {@code attempt} once, and settles it if that tells.
     *
     * @return how its operation is settled, by this look or before; empty if nobody knows yet
     */
    public Optional<Verdict> look(Attempt attempt) {
        var began = ledger.now();
        return switch (find(attempt)) {
            case null -> ledger.settled(attempt);
            case Finding.Made made -> Optional.of(made(attempt, made.guid(), made.answer()));
            case Finding.Absent _ -> ledger.notMade(attempt, began, watch).map(this::counted);
        };
    }

    private @Nullable Finding find(Attempt attempt) {
        try {
            return settlers.of(attempt.kind()).look(attempt);
        } catch (RuntimeException failed) {
            log.atDebug()
                    .addKeyValue("attempt", attempt.id())
                    .setCause(failed)
                    .log("A look for the effect of an attempt failed");
            return null;
        }
    }

    /** Settles {@code attempt} as made. */
    public Verdict made(Attempt attempt, Guid guid, Answer answer) {
        var settled = ledger.made(attempt, guid, answer);
        if (settled.verdict() instanceof Verdict.NotMade) {
            agenda.hasten(attempt);
        }
        return counted(settled);
    }

    /** Settles {@code attempt} as refused. */
    public Verdict refused(Attempt attempt, ProblemException problem) {
        return counted(ledger.refused(attempt, problem));
    }

    private Verdict counted(Settled settled) {
        if (settled.first()) {
            metrics.settled(settled.verdict());
        }
        return settled.verdict();
    }
}
