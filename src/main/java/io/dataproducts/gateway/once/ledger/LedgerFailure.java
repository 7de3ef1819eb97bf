package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What it means that a statement failed. */
public final class LedgerFailure {

    private static final Logger log = LoggerFactory.getLogger(LedgerFailure.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private LedgerFailure() {}

    /**
     * The result of {@code statements}.
     *
     * @throws ProblemException {@code ledger-unavailable} if one of them failed
     */
    public static <T> T translated(Supplier<T> statements) {
        try {
            return statements.get();
        } catch (DataAccessException | TransactionException failure) {
            log.warn("The ledger cannot be reached", failure);
            throw new ProblemException(
                    ProblemType.LEDGER_UNAVAILABLE,
                    "The ledger of writes cannot be reached; nothing was sent to Atlan",
                    List.of(),
                    null,
                    RETRY_AFTER,
                    failure);
        }
    }
}
