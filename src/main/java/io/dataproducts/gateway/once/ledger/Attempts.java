package io.dataproducts.gateway.once.ledger;

import static io.dataproducts.gateway.once.ledger.LedgerSql.sql;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.Resource;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The attempts in the ledger, while they are open. */
@Component
public class Attempts {

    private static final String INSERT = """
            INSERT INTO attempt
                   (id, operation, marker, domain, guid, name, guid_resource, name_resource, effect,
                    state, recorded_at, owned_until, quiet_until, next_look, looks)
            VALUES (:id, :operation, :marker, :domain, :guid, :name, :guidResource, :nameResource, :effect,
                    'OPEN', :recordedAt, :ownedUntil, :quietUntil, :ownedUntil, 0)
            """;
    private static final String OPEN = sql("""
            SELECT attempt.*, operation.kind, owned_until - $now AS owned, quiet_until - $now AS quiet
              FROM attempt JOIN operation ON operation.id = attempt.operation
             WHERE attempt.state = 'OPEN'
            """);
    private static final String OPEN_ON =
            OPEN + "AND (guid_resource = :resource OR name_resource = :resource) AND operation <> :except";
    private static final String OPEN_OF = OPEN + "AND operation = :operation";
    private static final String END_OF_CALL = sql("""
            UPDATE attempt SET owned_until = $now + :owned, next_look = $now + :owned,
                   quiet_until = $now + :quiet
             WHERE id = :id AND state = 'OPEN'
            """);
    private static final String MADE = sql("""
            UPDATE attempt SET state = 'MADE', settled_at = $now, found = :found WHERE id = :id AND state = 'OPEN'
            """);
    private static final String REFUSED = sql("""
            UPDATE attempt SET state = 'REFUSED', settled_at = $now WHERE id = :id AND state = 'OPEN'
            """);
    /** Only what is created can still turn up: a late change or archive cannot be told from another's. */
    private static final String NOT_MADE = sql("""
            UPDATE attempt SET state = 'NOT_MADE', settled_at = $now, next_look = $now, looks = 0,
                   watch_until = CASE WHEN guid IS NULL THEN $now + :watch END
             WHERE id = :id AND state = 'OPEN' AND quiet_until <= :lookBegan
            """);

    private static final String REMOVE_OF = "DELETE FROM attempt WHERE operation = :operation AND state = 'OPEN'";
    private static final String REMOVE_SETTLED = sql("""
            DELETE FROM attempt
             WHERE state <> 'OPEN' AND watch_until IS NULL
               AND EXISTS (SELECT 1 FROM operation
                            WHERE operation.id = attempt.operation AND operation.state <> 'PENDING'
                              AND operation.settled_at <= $now - :lifetime)
            """);

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Attempt attempt, AttemptTimes times) {
        var target = attempt.target();
        var recordedAt = attempt.startedAt().toEpochMilli();
        jdbc.sql(INSERT)
                .param("id", attempt.id())
                .param("operation", attempt.operation())
                .param("marker", attempt.marker())
                .param("domain", target.domain().value())
                .param("guid", target.guid().map(Guid::value).orElse(null))
                .param("name", target.name().orElse(null))
                .param("guidResource", target.existing().map(Resource::key).orElse(null))
                .param("nameResource", target.taken().map(Resource::key).orElse(null))
                .param("effect", attempt.effect())
                .param("recordedAt", recordedAt)
                .param("ownedUntil", recordedAt + times.owned().toMillis())
                .param("quietUntil", recordedAt + times.quiet().toMillis())
                .update();
    }

    /** The open attempts that close the resource of this key, but for those of {@code operation} itself. */
    public List<OpenAttempt> openOn(String resource, UUID operation) {
        return jdbc.sql(OPEN_ON)
                .param("resource", resource)
                .param("except", operation)
                .query((row, _) -> LedgerRows.open(row))
                .list();
    }

    /** The open attempts of {@code operation}: none or one. */
    public List<OpenAttempt> openOf(UUID operation) {
        return jdbc.sql(OPEN_OF)
                .param("operation", operation)
                .query((row, _) -> LedgerRows.open(row))
                .list();
    }

    /**
     * Says that the call has ended with nobody knowing what became of it: its quiet period begins now.
     *
     * @param owned how long its owner goes on to look for its effect
     */
    public void endOfCall(Attempt attempt, Duration owned, Duration quiet) {
        jdbc.sql(END_OF_CALL)
                .param("id", attempt.id())
                .param("owned", owned.toMillis())
                .param("quiet", quiet.toMillis())
                .update();
    }

    boolean made(Attempt attempt, Guid found) {
        return jdbc.sql(MADE)
                        .param("id", attempt.id())
                        .param("found", found.value())
                        .update()
                == 1;
    }

    boolean refused(Attempt attempt) {
        return jdbc.sql(REFUSED).param("id", attempt.id()).update() == 1;
    }

    /** @param lookBegan when the look began that did not find it, in milliseconds since 1970 */
    boolean notMade(Attempt attempt, long lookBegan, Duration watch) {
        int settled = jdbc.sql(NOT_MADE)
                .param("id", attempt.id())
                .param("lookBegan", lookBegan)
                .param("watch", watch.toMillis())
                .update();
        return settled == 1;
    }

    void removeOpen(UUID operation) {
        jdbc.sql(REMOVE_OF).param("operation", operation).update();
    }

    /** Removes those of operations that were settled {@code lifetime} ago, unless they are watched. */
    int removeSettled(Duration lifetime) {
        return jdbc.sql(REMOVE_SETTLED).param("lifetime", lifetime.toMillis()).update();
    }
}
