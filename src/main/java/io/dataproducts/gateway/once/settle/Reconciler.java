package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.once.OnceProperties;
import io.dataproducts.gateway.once.ledger.Agenda;
import io.dataproducts.gateway.platform.deadline.Deadline;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Settles what requests left open, and watches what was settled as not made, in rounds. Each replica has one; they share
 * the work through the ledger.
 */
@Component
final class Reconciler implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

    /** How long what is under way may take when the application ends. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** It stops after the web server: requests in flight may need its looks, and no time is taken from theirs. */
    private static final int AFTER_THE_WEB_SERVER = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 512;

    /** Looks at what is watched, at most, in a round: there can be many, and callers need Atlan, too. */
    private static final int WATCHES_AT_ONCE = 4;

    private final Looks openLooks;
    private final Looks watchLooks;
    private final Housekeeping housekeeping;
    private final Duration interval;
    private volatile @Nullable Run current;

    Reconciler(
            Agenda agenda,
            Settlement settlement,
            WatchLook watch,
            Housekeeping housekeeping,
            OnceProperties properties) {
        var open = new OpenLook(settlement, agenda);
        this.openLooks = new Looks(agenda, agenda::dueOpen, open::at, properties.looksAtOnce());
        this.watchLooks = new Looks(agenda, agenda::dueWatched, watch::at, WATCHES_AT_ONCE);
        this.housekeeping = housekeeping;
        this.interval = properties.interval();
    }

    @Override
    public synchronized void start() {
        if (current == null) {
            current = new Run();
        }
    }

    @Override
    public synchronized void stop() {
        var run = current;
        current = null;
        if (run != null) {
            run.end();
        }
    }

    @Override
    public boolean isRunning() {
        return current != null;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_WEB_SERVER;
    }

    /**
     * From one start to the next stop. Nothing is interrupted: that would close the file of an H2 ledger under everybody.
     */
    private final class Run {

        private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        private volatile boolean ended;
        private final Thread thread = Thread.ofVirtual().name("reconciler").start(this::rounds);

        private void rounds() {
            while (!ended) {
                survive(() -> openLooks.start(executor));
                survive(() -> watchLooks.start(executor));
                survive(housekeeping::round);
                LockSupport.parkNanos(interval.toNanos());
            }
        }

        /** A step that fails, most likely since the ledger is away, is tried again in the next round. */
        private void survive(Runnable step) {
            try {
                step.run();
            } catch (RuntimeException failure) {
                log.debug("A step of the reconciler failed", failure);
            }
        }

        private void end() {
            ended = true;
            LockSupport.unpark(thread);
            var deadline = Deadline.in(GRACE);
            try {
                if (!thread.join(GRACE) || !endLooks(deadline)) {
                    log.debug("Looks of the reconciler are still under way; another replica will repeat them");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean endLooks(Deadline deadline) throws InterruptedException {
            executor.shutdown();
            return executor.awaitTermination(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
