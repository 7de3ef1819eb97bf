package io.dataproducts.gateway.once.ledger;

import static io.dataproducts.gateway.once.ledger.LedgerSql.sql;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database's clock, by which everything in the ledger is timed. */
@Component
public class LedgerClock {

    private static final String NOW = sql("SELECT $now");

    private final JdbcClient jdbc;

    LedgerClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Milliseconds since 1970; within a transaction, when that began. */
    public long now() {
        return jdbc.sql(NOW).query(Long.class).single();
    }
}
