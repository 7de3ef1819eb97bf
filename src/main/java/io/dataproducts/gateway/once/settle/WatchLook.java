package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.Finding;
import io.dataproducts.gateway.once.Resource;
import io.dataproducts.gateway.once.ledger.Agenda;
import io.dataproducts.gateway.once.ledger.DueAttempt;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The look for something that may be created after its attempt was settled as not made. */
@Component
public final class WatchLook {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** A pause is this part of the time since the attempt was settled: most of what is late is not very late. */
    private static final int PART = 60;

    /** What is left under a name that was taken too late. */
    public enum Late {
        /** No attempt that is watched has to do with it. */
        NOTHING,
        /** What was late is gone, or somebody's now. */
        DONE_WITH,
        /** It could not be removed now. */
        STILL_THERE
    }

    private final Settlers settlers;
    private final Agenda agenda;
    private final LateHealing healing;

    WatchLook(Settlers settlers, Agenda agenda, LateHealing healing) {
        this.settlers = settlers;
        this.agenda = agenda;
        this.healing = healing;
    }

    void at(DueAttempt due) {
        try {
            look(due.attempt());
        } finally {
            agenda.schedule(due, pause(due.age()));
        }
    }

    /**
     * Looks now at the attempt that left {@code marker} under {@code name}, and removes what it left, for a write that found
     * the name taken.
     *
     * @throws RuntimeException if the look failed
     */
    public Late remove(Resource.Name name, String marker) {
        return agenda.watchedOn(name.key(), marker)
                .map(attempt -> look(attempt) ? Late.DONE_WITH : Late.STILL_THERE)
                .orElse(Late.NOTHING);
    }

    /** @return whether what the attempt left, if anything, is done with */
    private boolean look(Attempt attempt) {
        return switch (settlers.of(attempt.kind()).look(attempt)) {
            case Finding.Made made -> healing.heal(attempt, made.guid());
            // Its removal may have been carried out although it failed.
            case Finding.Absent _ ->
                agenda.late(attempt).map(late -> healing.heal(attempt, late)).orElse(true);
        };
    }

    /** 2 s in the first two minutes, then longer and longer, 10 min at most. */
    static Duration pause(Duration age) {
        var seconds = age.dividedBy(PART).toSeconds();
        return Duration.ofSeconds(Math.clamp(seconds, FIRST_PAUSE.toSeconds(), LONGEST_PAUSE.toSeconds()));
    }
}
