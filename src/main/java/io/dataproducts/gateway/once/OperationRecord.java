package io.dataproducts.gateway.once;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.problem.ProblemException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An operation as the ledger has it.
 *
 * @param kind see {@link WriteRequest}
 * @param caller see {@link WriteRequest}
 * @param domain GUID of the domain that it writes to, by which a replay is authorised; empty until an attempt is recorded
 * @param settledAt empty while it is pending
 * @param answer of one that is done
 * @param problem of one that was refused
 */
public record OperationRecord(
        UUID id,
        String kind,
        String caller,
        Fingerprint fingerprint,
        State state,
        Optional<Guid> domain,
        Instant createdAt,
        Optional<Instant> settledAt,
        Optional<Answer> answer,
        Optional<ProblemException> problem) {

    /** What became of it. */
    public enum State {
        /** It is under way, or nobody knows yet. */
        PENDING,
        DONE,
        /** Atlan said no. */
        REFUSED,
        /** It was sent, and left nothing behind. */
        NOT_MADE;

        /** The state's name in JSON, in kebab case. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
