package io.dataproducts.gateway.once.ledger;

/** SQL that H2 and PostgreSQL read alike. */
final class LedgerSql {

    /** The database's clock in milliseconds since 1970. It stands still within a transaction. */
    private static final String NOW = "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)";

    private LedgerSql() {}

    /** The statement {@code text}, in which {@code $now} is the database's clock. */
    static String sql(String text) {
        return text.replace("$now", NOW);
    }
}
