package io.dataproducts.gateway.history.rig;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;

/** A PostgreSQL server for ledgers, each in a database of its own. */
public final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static Postgres start() throws IOException {
        return new Postgres(EmbeddedPostgres.builder().start());
    }

    /**
     * Makes an empty database.
     *
     * @param name of letters, digits and underscores
     * @return the settings with which a gateway uses it
     */
    public LedgerSettings createDatabase(String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return new LedgerSettings("jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name), "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
