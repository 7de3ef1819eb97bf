package io.dataproducts.gateway.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.GatewayApplication;
import io.dataproducts.gateway.sandbox.SandboxApplication;
import io.dataproducts.gateway.testing.Api;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A ledger that is there and does not answer: everything in it is locked. */
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=localhost",
            "gateway.security.open-on-loopback=true",
            "gateway.atlan.api-key=sandbox",
        })
class StalledLedgerIT {

    private static final ConfigurableApplicationContext SANDBOX = SandboxApplication.start("--gateway.sandbox.port=0");
    private static final EmbeddedPostgres POSTGRES = start();
    private static final String URL = POSTGRES.getJdbcUrl("postgres", "postgres");

    /** Less than any wait of the pool or the driver, which have one length for all requests. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final String PRODUCT = """
            {"name": "Patient", "domain": "Marketing", "assets": {"types": ["Table"]}}""";

    @LocalServerPort
    int port;

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry registry) {
        registry.add("gateway.atlan.base-url", () -> "http://localhost:" + SandboxApplication.port(SANDBOX));
        registry.add("gateway.ledger.url", () -> URL);
        registry.add("gateway.ledger.username", () -> "postgres");
    }

    @AfterAll
    static void stop() throws Exception {
        SANDBOX.close();
        POSTGRES.close();
    }

    @Test
    void aCreateIsAnsweredInItsTimeAndMadeOnceTheLedgerAnswers() throws Exception {
        assertThat(create("?dryRun=true").status()).isEqualTo(200);

        try (var connection = lockTheLedger()) {
            long start = System.nanoTime();
            var answer = create("");
            var time = Duration.ofNanos(System.nanoTime() - start);

            assertThat(answer.text("/code")).isEqualTo("ledger-unavailable");
            assertThat(time).isLessThan(PATIENCE.multipliedBy(2));
            connection.rollback();
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> create("").status() == 201);
    }

    private Api.Answer create(String query) {
        var api = new Api(port);
        return api.send(api.request("/products" + query)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "patient")
                .header("X-Request-Timeout", String.valueOf(PATIENCE.toSeconds()))
                .POST(BodyPublishers.ofString(PRODUCT)));
    }

    private static Connection lockTheLedger() throws SQLException {
        var connection = DriverManager.getConnection(URL);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE operation, attempt, lease IN ACCESS EXCLUSIVE MODE");
        }
        return connection;
    }
}
