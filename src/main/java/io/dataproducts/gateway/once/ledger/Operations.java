package io.dataproducts.gateway.once.ledger;

import static io.dataproducts.gateway.once.ledger.LedgerSql.sql;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.once.IdempotencyKey;
import io.dataproducts.gateway.once.OperationRecord;
import io.dataproducts.gateway.platform.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The operations in the ledger. */
@Component
public class Operations {

    private static final String INSERT = sql("""
            INSERT INTO operation
                   (id, kind, caller, idempotency_key, fingerprint, state, created_at, claimed_until)
            VALUES (:id, :kind, :caller, :key, :fingerprint, 'PENDING', $now, $now + :claim)
            """);
    private static final String FIND = "SELECT * FROM operation WHERE id = :id";
    private static final String FIND_BY_KEY =
            "SELECT * FROM operation WHERE caller = :caller AND idempotency_key = :key";
    private static final String BEGIN = sql("""
            UPDATE operation SET domain = :domain
             WHERE id = :id AND state = 'PENDING' AND claimed_until > $now
            """);
    private static final String DONE = sql("""
            UPDATE operation SET state = 'DONE', settled_at = $now, answer_status = :status,
                   answer_location = :location, answer_etag = :etag, answer_body = :body
             WHERE id = :id AND state = 'PENDING'
            """);
    private static final String REFUSED = sql("""
            UPDATE operation SET state = 'REFUSED', settled_at = $now, problem = :problem
             WHERE id = :id AND state = 'PENDING'
            """);
    /** What left nothing behind may be asked for again under the same key. */
    private static final String NOT_MADE = sql("""
            UPDATE operation SET state = 'NOT_MADE', settled_at = $now, idempotency_key = NULL
             WHERE id = :id AND state = 'PENDING'
            """);

    private static final String REMOVE = """
            DELETE FROM operation
             WHERE id = :id AND state = 'PENDING'
               AND NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.operation = operation.id)
            """;
    private static final String REMOVE_ABANDONED = sql("""
            DELETE FROM operation
             WHERE state = 'PENDING' AND claimed_until <= $now
               AND NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.operation = operation.id)
            """);
    private static final String REMOVE_SETTLED = sql("""
            DELETE FROM operation
             WHERE state <> 'PENDING' AND settled_at <= $now - :lifetime
               AND NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.operation = operation.id)
            """);

    private final JdbcClient jdbc;

    Operations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records {@code operation} under its key.
     *
     * @return the operation that has the key already; empty if this one has it now
     */
    public Optional<OperationRecord> claim(NewOperation operation, IdempotencyKey key) {
        var earlier = Optional.<OperationRecord>empty();
        boolean claimed = false;
        // The one that has the key may be removed before it is found; that ends, since each round is a new request's.
        while (!claimed && earlier.isEmpty()) {
            claimed = insertUnlessTaken(operation);
            earlier = claimed ? Optional.empty() : findByKey(operation.request().caller(), key);
        }
        return earlier;
    }

    private boolean insertUnlessTaken(NewOperation operation) {
        try {
            insert(operation);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    void insert(NewOperation operation) {
        var request = operation.request();
        jdbc.sql(INSERT)
                .param("id", operation.id())
                .param("kind", request.kind())
                .param("caller", request.caller())
                .param("key", request.key().map(IdempotencyKey::value).orElse(null))
                .param("fingerprint", request.fingerprint().sha256())
                .param("claim", operation.claim().toMillis())
                .update();
    }

    public Optional<OperationRecord> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(LedgerRows::operation).optional();
    }

    private Optional<OperationRecord> findByKey(String caller, IdempotencyKey key) {
        return jdbc.sql(FIND_BY_KEY)
                .param("caller", caller)
                .param("key", key.value())
                .query(LedgerRows::operation)
                .optional();
    }

    /** Tells where the operation writes, before its attempt is recorded; false if it was given up meanwhile. */
    boolean begin(UUID id, Guid domain) {
        return jdbc.sql(BEGIN).param("id", id).param("domain", domain.value()).update() == 1;
    }

    boolean done(UUID id, Answer answer) {
        int settled = jdbc.sql(DONE)
                .param("id", id)
                .param("status", answer.status())
                .param("location", answer.location().orElse(null))
                .param("etag", answer.etag().orElse(null))
                .param("body", answer.body())
                .update();
        return settled == 1;
    }

    boolean refused(UUID id, ProblemException problem) {
        return jdbc.sql(REFUSED)
                        .param("id", id)
                        .param("problem", StoredProblem.write(problem))
                        .update()
                == 1;
    }

    boolean notMade(UUID id) {
        return jdbc.sql(NOT_MADE).param("id", id).update() == 1;
    }

    /** Removes a pending operation without attempts, so that its key is free. */
    void remove(UUID id) {
        jdbc.sql(REMOVE).param("id", id).update();
    }

    /** Removes those whose process ended before it recorded an attempt. */
    public int removeAbandoned() {
        return jdbc.sql(REMOVE_ABANDONED).update();
    }

    /** Removes those that were settled {@code lifetime} ago, and whose attempts are gone. */
    int removeSettled(Duration lifetime) {
        return jdbc.sql(REMOVE_SETTLED).param("lifetime", lifetime.toMillis()).update();
    }
}
