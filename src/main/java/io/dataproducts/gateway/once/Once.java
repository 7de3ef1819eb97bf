package io.dataproducts.gateway.once;

import io.dataproducts.gateway.once.ledger.LedgerFailure;
import io.dataproducts.gateway.platform.deadline.Deadline;
import io.dataproducts.gateway.security.Access;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** The way that every write to Atlan takes. */
@Service
public class Once {

    private final Protocol protocol;
    private final Replays replays;

    Once(Protocol protocol, Access access) {
        this.protocol = protocol;
        this.replays = new Replays(protocol, access);
    }

    /**
     * Carries out a write under its key, or replays what an earlier request with the key was answered. A request without a
     * deadline of its own is given the default one.
     *
     * @param work checks the request, takes leases and sends; a problem that it throws before it sends frees the key. It
     *     returns the answer of {@link Operation#send}, or one of its own if there is nothing to send
     * @throws io.dataproducts.gateway.platform.problem.ProblemException {@code idempotency-key-reused},
     *     {@code operation-pending}, {@code ledger-unavailable}, a replayed refusal, and what {@code work} throws
     */
    public Performed perform(WriteRequest request, Function<Operation, Answer> work) {
        var deadline = Deadline.current();
        return deadline.call(() -> LedgerFailure.translated(() -> perform(request, work, deadline)));
    }

    private Performed perform(WriteRequest request, Function<Operation, Answer> work, Deadline deadline) {
        var operation = new Operation(protocol, request, deadline);
        var earlier = operation.claim();
        if (earlier.isEmpty()) {
            return carryOut(operation, work);
        }
        return replays.replay(request, earlier.get()).orElseGet(() -> performAgain(request, work, deadline));
    }

    /** The earlier operation turned out not to be made, so that its key is free. */
    private Performed performAgain(WriteRequest request, Function<Operation, Answer> work, Deadline deadline) {
        var operation = new Operation(protocol, request, deadline);
        Optional<OperationRecord> earlier = operation.claim();
        if (earlier.isPresent()) {
            throw Refusals.pending(earlier.get().id(), Refusals.SOON);
        }
        return carryOut(operation, work);
    }

    private static Performed carryOut(Operation operation, Function<Operation, Answer> work) {
        try {
            return new Performed(operation.finish(work.apply(operation)), false);
        } finally {
            operation.end();
        }
    }
}
