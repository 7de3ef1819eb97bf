package io.dataproducts.gateway.once;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.ledger.Ledger;
import io.dataproducts.gateway.once.ledger.OpenAttempt;
import io.dataproducts.gateway.once.ledger.Verdict;
import io.dataproducts.gateway.platform.audit.AuditEntry;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.security.Access;
import java.time.Duration;
import java.util.Optional;

/** Answers a request whose key was used before. */
final class Replays {

    private final Protocol protocol;
    private final Access access;

    Replays(Protocol protocol, Access access) {
        this.protocol = protocol;
        this.access = access;
    }

    /**
     * What {@code earlier} was answered, if {@code request} is the same.
     *
     * @return empty if {@code earlier} was not made, so that the key is free
     * @throws io.dataproducts.gateway.platform.problem.ProblemException if it is another request, {@code earlier} is not
     *     settled, or was refused
     */
    Optional<Performed> replay(WriteRequest request, OperationRecord earlier) {
        if (!earlier.fingerprint().equals(request.fingerprint())) {
            throw Refusals.keyReused();
        }
        AuditEntry.current().ifPresent(entry -> entry.operation(earlier.kind(), earlier.id()));
        earlier.domain().ifPresent(this::authorise);
        return switch (Ledger.verdict(earlier).orElseGet(() -> look(earlier))) {
            case Verdict.Done done -> Optional.of(new Performed(done.answer(), true));
            case Verdict.Refused refused -> throw refused.problem().asReplay();
            case Verdict.NotMade _ -> Optional.empty();
        };
    }

    /** What the caller might do then, it may not be permitted any more. */
    private void authorise(Guid domain) {
        AuditEntry.current().ifPresent(entry -> entry.domain(domain));
        access.require(Permission.WRITE, () -> domain, Refusals::noLongerPermitted);
    }

    /** A look at once: who repeats a request whose outcome was unknown should not wait for the reconciler. */
    private Verdict look(OperationRecord pending) {
        var open = protocol.attempts().openOf(pending.id()).stream().findFirst();
        return open.filter(attempt -> attempt.owned().isNegative())
                .flatMap(attempt -> protocol.settlement().look(attempt.attempt()))
                .orElseThrow(() -> Refusals.pending(
                        pending.id(), open.map(Replays::patience).orElse(Refusals.SOON)));
    }

    private static Duration patience(OpenAttempt open) {
        return open.owned().isNegative() ? open.quiet() : Refusals.SOON;
    }
}
