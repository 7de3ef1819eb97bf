package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.once.ledger.Agenda;
import io.dataproducts.gateway.once.ledger.DueAttempt;
import io.dataproducts.gateway.platform.deadline.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at attempts that are due, some at once, so that a slow look does not hold up the others. */
final class Looks {

    private static final Logger log = LoggerFactory.getLogger(Looks.class);

    /** How long a look may take. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(15);

    /**
     * How long a look is left to the replica that claimed it. That replica may have been killed, so it is less than a look
     * may take: two looks at one attempt do no harm.
     */
    private static final Duration CLAIM = Duration.ofSeconds(4);

    private final Agenda agenda;
    private final IntFunction<List<DueAttempt>> due;
    private final Consumer<DueAttempt> look;
    private final Semaphore free;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    /**
     * @param due finds as many attempts as it is asked for
     * @param look looks at one and says when it is to be looked at again
     */
    Looks(Agenda agenda, IntFunction<List<DueAttempt>> due, Consumer<DueAttempt> look, int atOnce) {
        this.agenda = agenda;
        this.due = due;
        this.look = look;
        this.free = new Semaphore(atOnce);
    }

    /** Starts as many looks as there is room for. */
    void start(Executor executor) {
        int room = free.availablePermits();
        if (room > 0) {
            due.apply(room + underWay.size()).stream()
                    .filter(attempt -> !underWay.contains(attempt.attempt().id()))
                    .limit(room)
                    .filter(attempt -> agenda.claim(attempt, CLAIM))
                    .forEach(attempt -> start(attempt, executor));
        }
    }

    private void start(DueAttempt attempt, Executor executor) {
        free.acquireUninterruptibly();
        underWay.add(attempt.attempt().id());
        try {
            executor.execute(() -> look(attempt));
        } catch (RejectedExecutionException ending) {
            log.debug("The reconciler ends; another replica will look", ending);
            end(attempt);
        }
    }

    private void look(DueAttempt attempt) {
        try {
            Deadline.in(LONGEST_LOOK).call(() -> {
                look.accept(attempt);
                return attempt;
            });
        } catch (RuntimeException failure) {
            log.debug("A look of the reconciler failed", failure);
        } finally {
            end(attempt);
        }
    }

    private void end(DueAttempt attempt) {
        underWay.remove(attempt.attempt().id());
        free.release();
    }
}
