package io.dataproducts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dataproducts.gateway.testing.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What a stop does to requests: the gateway in front of an Atlan that answers when the test lets it. */
class GracefulStopIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private HttpServer atlan;
    private ConfigurableApplicationContext gateway;

    @BeforeEach
    void start() throws IOException {
        atlan = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        atlan.setExecutor(threads);
        atlan.createContext("/", this::answerOnceAllowed);
        atlan.start();
        gateway = new SpringApplication(GatewayApplication.class)
                .run(
                        "--server.address=localhost",
                        "--server.port=0",
                        "--gateway.security.open-on-loopback=true",
                        "--management.server.port=0",
                        "--gateway.drain=1s",
                        "--gateway.atlan.base-url=http://localhost:"
                                + atlan.getAddress().getPort(),
                        "--gateway.atlan.api-key=any");
    }

    @AfterEach
    void stop() {
        answer.countDown();
        gateway.close();
        atlan.stop(0);
        threads.shutdown();
    }

    @Test
    void completesARequestInFlightWhileReadinessIsRefused() throws Exception {
        var management = new Api(port("local.management.port"));
        var request = CompletableFuture.supplyAsync(() -> new Api(port("local.server.port")).get("/domains"), threads);
        assertThat(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(management.get("/actuator/health/readiness").status()).isEqualTo(200);

        var stop = CompletableFuture.runAsync(gateway::close, threads);

        waitForReadiness(management, 503);
        assertThat(management.get("/actuator/health/liveness").status()).isEqualTo(200);
        answer.countDown();
        assertThat(request.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).status()).isEqualTo(200);
        stop.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private int port(String property) {
        return gateway.getEnvironment().getRequiredProperty(property, Integer.class);
    }

    private static void waitForReadiness(Api management, int status) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (management.get("/actuator/health/readiness").status() != status) {
            assertThat(System.nanoTime()).as("time to see %s", status).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private void answerOnceAllowed(HttpExchange exchange) throws IOException {
        asked.countDown();
        try {
            answer.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        var body = "{\"entities\":[],\"approximateCount\":0}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
