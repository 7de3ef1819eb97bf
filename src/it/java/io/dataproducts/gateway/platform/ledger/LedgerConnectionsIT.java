package io.dataproducts.gateway.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What PostgreSQL ends for the ledger by itself, and what it does not. */
class LedgerConnectionsIT {

    @Test
    void theLocksOfAReplicaThatStopsWithinATransactionEnd() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            gateway(server).run(context -> {
                var ledger = context.getBean(DataSource.class);
                try (var stopped = ledger.getConnection()) {
                    update(stopped, "CREATE TABLE held (taken INT)");
                    update(stopped, "INSERT INTO held VALUES (1)");
                    stopped.setAutoCommit(false);
                    update(stopped, "UPDATE held SET taken = 2");

                    await().atMost(Duration.ofSeconds(30)).until(() -> isFree(ledger));
                    assertThatThrownBy(stopped::commit).isInstanceOf(SQLException.class);
                }
                assertThat(isFree(ledger)).isTrue();
            });
        }
    }

    @Test
    void theServerEndsAStatementThatNobodyWaitsForAnyMore() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            gateway(server).run(context -> {
                try (var connection = context.getBean(DataSource.class).getConnection()) {
                    assertThatThrownBy(() -> update(connection, "SELECT pg_sleep(30)"))
                            .hasMessageContaining("statement timeout");
                }
            });
        }
    }

    @Test
    void aMigrationMayTakeLongerThanAStatement(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("V1__slow.sql"), "SELECT pg_sleep(4); CREATE TABLE made (id INT);");
        try (var server = EmbeddedPostgres.builder().start()) {
            gateway(server)
                    .withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
                    .withPropertyValues("spring.flyway.locations=filesystem:" + folder)
                    .run(context -> {
                        try (var connection = context.getBean(DataSource.class).getConnection()) {
                            assertThat(connection.createStatement().executeUpdate("INSERT INTO made VALUES (1)"))
                                    .isOne();
                        }
                    });
        }
    }

    private static ApplicationContextRunner gateway(EmbeddedPostgres server) {
        return new ApplicationContextRunner()
                .withUserConfiguration(LedgerConfiguration.class)
                .withPropertyValues(
                        "gateway.ledger.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "gateway.ledger.username=postgres",
                        "gateway.ledger.statement-timeout=1s");
    }

    private static boolean isFree(DataSource ledger) throws SQLException {
        try (var connection = ledger.getConnection()) {
            update(connection, "UPDATE held SET taken = 3");
            return true;
        } catch (SQLException locked) {
            return false;
        }
    }

    private static void update(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
