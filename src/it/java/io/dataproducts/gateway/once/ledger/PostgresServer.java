package io.dataproducts.gateway.once.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One PostgreSQL server with one ledger for all tests; it ends with the process. */
final class PostgresServer {

    private static final LedgerFixture LEDGER = LedgerFixture.on(start().getPostgresDatabase());

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL does not start", failure);
        }
    }

    static LedgerFixture ledger() {
        return LEDGER;
    }
}
