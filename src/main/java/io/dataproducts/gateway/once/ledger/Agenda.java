package io.dataproducts.gateway.once.ledger;

import static io.dataproducts.gateway.once.ledger.LedgerSql.sql;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.Resource;
import io.dataproducts.gateway.once.Settler.Healing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which attempts are to be looked at, and when. The replicas share the looks: who claims one first has it. */
@Component
public class Agenda {

    private static final String ATTEMPTS = sql("""
            SELECT attempt.*, operation.kind, quiet_until - $now AS quiet,
                   $now - COALESCE(attempt.settled_at, $now) AS age
              FROM attempt JOIN operation ON operation.id = attempt.operation
            """);
    private static final String OPEN = ATTEMPTS + " WHERE attempt.state = 'OPEN'";
    private static final String WATCHED = ATTEMPTS + " WHERE attempt.state = 'NOT_MADE' AND watch_until IS NOT NULL";
    private static final String DUE = sql(" AND next_look <= $now ORDER BY next_look FETCH FIRST :limit ROWS ONLY");
    private static final String WATCHED_ON = WATCHED + " AND name_resource = :resource AND marker = :marker";
    private static final String CLAIM = sql("""
            UPDATE attempt SET next_look = $now + :claim, looks = looks + 1 WHERE id = :id AND next_look = :seen
            """);
    private static final String SCHEDULE =
            sql("UPDATE attempt SET next_look = $now + :delay WHERE id = :id AND looks = :looks");
    private static final String HASTEN =
            sql("UPDATE attempt SET next_look = $now, looks = looks + 1 WHERE id = :id AND watch_until IS NOT NULL");
    private static final String FOUND_LATE =
            "UPDATE attempt SET found = :found WHERE id = :id AND watch_until IS NOT NULL";
    private static final String LATE = "SELECT found FROM attempt WHERE id = :id AND watch_until IS NOT NULL";
    private static final String HEALED = """
            UPDATE attempt SET watch_until = NULL, found = :found, healing = :healing
             WHERE id = :id AND watch_until IS NOT NULL
            """;
    private static final String UNHEALED = sql("""
            SELECT attempt.*, operation.kind FROM attempt JOIN operation ON operation.id = attempt.operation
             WHERE watch_until <= $now AND found IS NOT NULL
            """);
    private static final String END_WATCHES =
            sql("UPDATE attempt SET watch_until = NULL WHERE watch_until <= $now AND state = 'NOT_MADE'");
    private static final String ACKNOWLEDGED = """
            SELECT COUNT(*) FROM attempt WHERE state = 'MADE' AND (found = :guid OR guid_resource = :resource)
            """;
    private static final String UNSETTLED = sql("""
            SELECT COUNT(*) AS attempts, COALESCE(MAX($now - recorded_at), 0) AS age
              FROM attempt WHERE state = 'OPEN' AND owned_until <= $now
            """);

    private final JdbcClient jdbc;

    Agenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open attempts whose time has come, those that wait longest first. */
    public List<DueAttempt> dueOpen(int limit) {
        return due(OPEN, limit);
    }

    /** Watched attempts whose time has come, those that wait longest first. */
    public List<DueAttempt> dueWatched(int limit) {
        return due(WATCHED, limit);
    }

    private List<DueAttempt> due(String attempts, int limit) {
        return jdbc.sql(attempts + DUE)
                .param("limit", limit)
                .query((row, _) -> LedgerRows.due(row))
                .list();
    }

    /** The watched attempt that was to take the name {@code resource} with {@code marker}, due or not. */
    public Optional<Attempt> watchedOn(String resource, String marker) {
        return jdbc.sql(WATCHED_ON)
                .param("resource", resource)
                .param("marker", marker)
                .query((row, _) -> LedgerRows.attempt(row))
                .optional();
    }

    /** Takes the look at {@code due} for {@code claim}; false if somebody else has it. */
    public boolean claim(DueAttempt due, Duration claim) {
        int claimed = jdbc.sql(CLAIM)
                .param("id", due.attempt().id())
                .param("seen", due.nextLook())
                .param("claim", claim.toMillis())
                .update();
        return claimed == 1;
    }

    /** Has the attempt looked at after {@code delay}, unless its next look was claimed or hastened meanwhile. */
    public void schedule(DueAttempt claimed, Duration delay) {
        jdbc.sql(SCHEDULE)
                .param("id", claimed.attempt().id())
                .param("looks", claimed.looks() + 1)
                .param("delay", delay.toMillis())
                .update();
    }

    /** Has {@code attempt} looked at now, if it is watched. */
    public void hasten(Attempt attempt) {
        jdbc.sql(HASTEN).param("id", attempt.id()).update();
    }

    /** Keeps in mind that {@code attempt} created {@code guid} too late, until its watch ends. */
    public void foundLate(Attempt attempt, Guid guid) {
        jdbc.sql(FOUND_LATE)
                .param("id", attempt.id())
                .param("found", guid.value())
                .update();
    }

    /** What {@code attempt} created too late, if that was found before and is not known to be healed. */
    public Optional<Guid> late(Attempt attempt) {
        return jdbc.sql(LATE)
                .param("id", attempt.id())
                .query((row, _) -> Optional.ofNullable(row.getString("found")).map(Guid::new))
                .optional()
                .flatMap(found -> found);
    }

    /** Ends the watch of {@code attempt}, which created {@code guid} too late; false if somebody else did. */
    public boolean healed(Attempt attempt, Guid guid, Healing healing) {
        int ended = jdbc.sql(HEALED)
                .param("id", attempt.id())
                .param("found", guid.value())
                .param("healing", healing.name())
                .update();
        return ended == 1;
    }

    /** Whether a write to {@code guid}, or its creation, was acknowledged. */
    public boolean isAcknowledged(Guid guid) {
        return jdbc.sql(ACKNOWLEDGED)
                        .param("guid", guid.value())
                        .param("resource", new Resource.Existing(guid).key())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Attempts whose watch is over, and which are known to have created something too late that was not healed. */
    public List<Attempt> unhealed() {
        return jdbc.sql(UNHEALED).query((row, _) -> LedgerRows.attempt(row)).list();
    }

    /** Ends the watches whose time is over. */
    public int endWatches() {
        return jdbc.sql(END_WATCHES).update();
    }

    /** What nobody has settled, and no request is at work on any more. */
    public Unsettled unsettled() {
        return jdbc.sql(UNSETTLED)
                .query((row, _) -> new Unsettled(row.getLong("attempts"), Duration.ofMillis(row.getLong("age"))))
                .single();
    }
}
