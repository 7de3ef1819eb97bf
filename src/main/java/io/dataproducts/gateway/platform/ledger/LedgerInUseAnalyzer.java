package io.dataproducts.gateway.platform.ledger;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that a ledger in a file serves one replica. */
final class LedgerInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2's {@code DATABASE_ALREADY_OPEN_1}; PostgreSQL's states are never like it. */
    private static final String ALREADY_OPEN = "90020";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (!ALREADY_OPEN.equals(cause.getSQLState())) {
            return null;
        }
        return new FailureAnalysis(
                "Another process has opened the ledger. A ledger in a file serves one replica of the gateway only.",
                "Stop the other process, give this one a file of its own by 'gateway.ledger.directory', or, for several"
                        + " replicas, let all of them use one PostgreSQL by 'gateway.ledger.url'.",
                cause);
    }
}
