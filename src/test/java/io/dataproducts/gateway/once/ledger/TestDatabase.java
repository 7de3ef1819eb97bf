package io.dataproducts.gateway.once.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the ledgers of tests are: H2 in memory, or PostgreSQL while the tests are repeated on that. */
public final class TestDatabase {

    private static volatile boolean onPostgres;

    private TestDatabase() {}

    /** From now on ledgers are in PostgreSQL, or in H2 again. */
    public static void usePostgres(boolean isUsed) {
        onPostgres = isUsed;
    }

    /** An empty database, which nobody else sees. */
    static DataSource fresh() {
        var name = UUID.randomUUID().toString();
        return onPostgres
                ? Postgres.schema(name)
                : JdbcConnectionPool.create("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(name), "sa", "");
    }

    /** One server for all tests, which ends with the process. */
    private static final class Postgres {

        private static final EmbeddedPostgres SERVER = start();

        private Postgres() {}

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL does not start", failure);
            }
        }

        private static DataSource schema(String name) {
            JdbcClient.create(SERVER.getPostgresDatabase())
                    .sql("CREATE SCHEMA \"%s\"".formatted(name))
                    .update();
            var database = new PGSimpleDataSource();
            database.setUrl(SERVER.getJdbcUrl("postgres", "postgres"));
            database.setCurrentSchema(name);
            return database;
        }
    }
}
