package io.dataproducts.gateway.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.exception.NotFoundException;
import io.dataproducts.gateway.platform.digest.Sha256;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.junit.jupiter.Testcontainers;

/**
 * The built image with its ledger on PostgreSQL. Skipped where no container engine is, or the image is not built: {@code
 * .ci/image} builds it.
 */
@Testcontainers(disabledWithoutDocker = true)
class ImageIT {

    private static final String IMAGE = "localhost/data-product-gateway";
    private static final String KEY = "dpg_of-the-image-in-this-test";
    private static final String KEYS_FILE = "/etc/gateway/security/api-keys.json";
    private static final String KEYS =
            "[{\"name\":\"image\",\"owner\":\"image@acme.com\",\"sha256\":\"%s\",\"grants\":[\"admin:*\"]}]"
                    .formatted(Sha256.of(KEY));
    private static final String PRODUCT =
            "{\"name\": \"Kept by the ledger\", \"domain\": \"Marketing\", \"assets\": {\"types\": [\"Table\"]}}";

    /** Lends its network to the others, so that the gateway finds Atlan and the ledger on loopback. */
    private static final GenericContainer<?> SANDBOX = new GenericContainer<>(IMAGE)
            .withCommand("sandbox")
            .withExposedPorts(8080, 8082)
            .waitingFor(Wait.forLogMessage(".*Started .*\\n", 1));

    private static final GenericContainer<?> POSTGRES = new GenericContainer<>("postgres:15")
            .withEnv("POSTGRES_USER", "gateway")
            .withEnv("POSTGRES_PASSWORD", "ledger")
            .withEnv("POSTGRES_DB", "gateway")
            .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 1));

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        assumeTrue(isBuilt(), IMAGE + " is not built: run .ci/image");
        SANDBOX.start();
        POSTGRES.withNetworkMode(network()).start();
    }

    private static boolean isBuilt() {
        try {
            DockerClientFactory.instance().client().inspectImageCmd(IMAGE).exec();
            return true;
        } catch (NotFoundException _) {
            return false;
        }
    }

    private static String network() {
        return "container:" + SANDBOX.getContainerId();
    }

    @AfterAll
    static void stop() {
        POSTGRES.stop();
        SANDBOX.stop();
    }

    @Test
    void replaysAfterAKillWhatItAcknowledged() throws Exception {
        String location;
        try (var gateway = gateway()) {
            gateway.start();
            var created = create();
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            location = created.headers().firstValue("Location").orElseThrow();
            gateway.getDockerClient().killContainerCmd(gateway.getContainerId()).exec();
        }

        try (var gateway = gateway()) {
            gateway.start();
            var replayed = create();

            assertThat(replayed.statusCode()).as(replayed.body()).isEqualTo(201);
            assertThat(replayed.headers().firstValue("Idempotent-Replayed")).contains("true");
            assertThat(replayed.headers().firstValue("Location")).contains(location);
        }
    }

    private static GenericContainer<?> gateway() {
        return new GenericContainer<>(IMAGE)
                .withEnv("ATLAN_BASE_URL", "http://127.0.0.1:8081")
                .withEnv("ATLAN_API_KEY", "sandbox")
                .withEnv("GATEWAY_API_KEYS_FILE", KEYS_FILE)
                .withCopyToContainer(Transferable.of(KEYS), KEYS_FILE)
                .withEnv("GATEWAY_LEDGER_URL", "jdbc:postgresql://127.0.0.1:5432/gateway")
                .withEnv("GATEWAY_LEDGER_USERNAME", "gateway")
                .withEnv("GATEWAY_LEDGER_PASSWORD", "ledger")
                .withNetworkMode(network())
                .waitingFor(Wait.forLogMessage(".*Started GatewayApplication.*\\n", 1)
                        .withStartupTimeout(Duration.ofMinutes(2)));
    }

    private HttpResponse<String> create() throws IOException, InterruptedException {
        var products = URI.create("http://%s:%d/products".formatted(SANDBOX.getHost(), SANDBOX.getMappedPort(8080)));
        var request = HttpRequest.newBuilder(products)
                .header("Content-Type", "application/json")
                .header("X-API-Key", KEY)
                .header("Idempotency-Key", "kept-by-the-ledger")
                .POST(BodyPublishers.ofString(PRODUCT));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
