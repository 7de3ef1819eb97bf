package io.dataproducts.gateway.history.trial;

import io.dataproducts.gateway.history.check.HistoryChecker;
import io.dataproducts.gateway.history.evidence.Commit;
import io.dataproducts.gateway.history.evidence.Evidence;
import io.dataproducts.gateway.history.evidence.Limits;
import io.dataproducts.gateway.history.rig.Sandbox;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** The end of a run: late commits come in, and the watch has time to heal what they left. */
record Peace(Sandbox sandbox, Limits limits) {

    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration LATEST_COMMIT = Duration.ofSeconds(90);
    private static final Duration SLACK = Duration.ofSeconds(5);

    /** Waits until all is well, or until it should have been; returns the evidence as it is then. */
    Evidence await(Function<List<Commit>, Evidence> evidence) throws IOException, InterruptedException {
        awaitCommits();
        long end = System.nanoTime() + limits.healing().plus(SLACK).toNanos();
        var now = evidence.apply(sandbox.journal());
        while (!HistoryChecker.check(now).holds() && System.nanoTime() < end) {
            LockSupport.parkNanos(ROUND.toNanos());
            now = evidence.apply(sandbox.journal());
        }
        return now;
    }

    /** Waits until the sandbox has done with all requests, late ones included. */
    private void awaitCommits() throws IOException, InterruptedException {
        long end = System.nanoTime() + LATEST_COMMIT.toNanos();
        while (sandbox.inFlight() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "the sandbox still works for %d requests".formatted(sandbox.inFlight()));
            }
            LockSupport.parkNanos(ROUND.toNanos());
        }
    }
}
