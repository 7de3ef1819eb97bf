package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.once.IdempotencyKey;
import io.dataproducts.gateway.once.OperationRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated ledger, without Spring. Its time can be made to pass. */
public record LedgerFixture(
        JdbcClient jdbc,
        TransactionOperations transactions,
        LedgerClock clock,
        Leases leases,
        Operations operations,
        Attempts attempts,
        Agenda agenda,
        Ledger ledger) {

    /** An empty ledger, which nobody else sees. */
    public static LedgerFixture fresh() {
        return on(TestDatabase.fresh());
    }

    /** The ledger in {@code database}, as the migrations make it. */
    public static LedgerFixture on(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        var jdbc = JdbcClient.create(database);
        return of(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)), new Operations(jdbc));
    }

    /** Like {@link #fresh()}, but claims of keys fail after they were recorded. */
    public static LedgerFixture losingTheAnswersToClaims() {
        var sound = fresh();
        return of(sound.jdbc(), sound.transactions(), new Operations(sound.jdbc()) {
            @Override
            public Optional<OperationRecord> claim(NewOperation operation, IdempotencyKey key) {
                super.claim(operation, key);
                throw new QueryTimeoutException("the answer was lost");
            }
        });
    }

    private static LedgerFixture of(JdbcClient jdbc, TransactionOperations transactions, Operations operations) {
        var clock = new LedgerClock(jdbc);
        var leases = new Leases(jdbc, clock);
        var attempts = new Attempts(jdbc);
        var ledger = new Ledger(transactions, leases, operations, attempts, clock, Clock.systemUTC());
        return new LedgerFixture(jdbc, transactions, clock, leases, operations, attempts, new Agenda(jdbc), ledger);
    }

    /** Lets everything in the ledger have happened {@code time} earlier. */
    public void pass(Duration time) {
        move("UPDATE lease SET expires_at = expires_at - :time", time);
        move("""
                UPDATE operation SET created_at = created_at - :time, claimed_until = claimed_until - :time,
                       settled_at = settled_at - :time
                """, time);
        move("""
                UPDATE attempt SET recorded_at = recorded_at - :time, owned_until = owned_until - :time,
                       quiet_until = quiet_until - :time, next_look = next_look - :time,
                       settled_at = settled_at - :time, watch_until = watch_until - :time
                """, time);
    }

    private void move(String statement, Duration time) {
        jdbc.sql(statement).param("time", time.toMillis()).update();
    }

    /** Removes everything. */
    public void clear() {
        jdbc.sql("DELETE FROM attempt").update();
        jdbc.sql("DELETE FROM operation").update();
        jdbc.sql("DELETE FROM lease").update();
    }

    /** How many rows {@code table} has. */
    public long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }
}
