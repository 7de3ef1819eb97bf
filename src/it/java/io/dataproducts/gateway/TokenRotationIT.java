package io.dataproducts.gateway;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.SandboxApplication;
import io.dataproducts.gateway.testing.Api;
import io.dataproducts.gateway.testing.Api.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Tokens that live two seconds are exchanged under load, and no request notices. */
class TokenRotationIT {

    private static final int REQUESTS = 5_000;
    private static final int CALLERS = 8;
    private static final Duration LIFETIME = Duration.ofSeconds(2);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static ConfigurableApplicationContext sandbox;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        sandbox = SandboxApplication.start(
                "--gateway.sandbox.port=0",
                "--gateway.sandbox.index-lag=100ms",
                "--gateway.sandbox.token=never-sent",
                "--gateway.sandbox.token-lifetime=" + LIFETIME);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void noRequestFailsWhileTheTokenFileIsRotated() throws Exception {
        var first = rotate();
        try (var rotation = Executors.newSingleThreadScheduledExecutor()) {
            var rotating = rotation.scheduleAtFixedRate(this::rotate, 500, 500, TimeUnit.MILLISECONDS);
            try (var gateway = gateway("--gateway.atlan.api-key-file=" + directory.resolve("api-key"))) {
                assertNothingFails(gateway);
            }
            rotating.cancel(false);
        }
        assertThat(sandboxAccepts(first)).isFalse();
    }

    @Test
    void noRequestFailsWhileOAuthTokensAreRenewed() throws Exception {
        try (var gateway =
                gateway("--gateway.atlan.oauth.client-id=sandbox", "--gateway.atlan.oauth.client-secret=sandbox")) {
            assertNothingFails(gateway);
        }
    }

    private static void assertNothingFails(ConfigurableApplicationContext gateway) throws InterruptedException {
        var api = new Api(gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        var guid = created(api).text("/guid");
        var failed = new ConcurrentLinkedQueue<String>();
        var sent = new AtomicInteger();
        long begin = System.nanoTime();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                callers.execute(() -> {
                    while (sent.get() < REQUESTS
                            || System.nanoTime() - begin
                                    < LIFETIME.multipliedBy(4).toNanos()) {
                        send(api, guid, sent.getAndIncrement(), failed);
                    }
                });
            }
        }

        assertThat(failed).isEmpty();
        assertThat(sent).hasValueGreaterThanOrEqualTo(REQUESTS);
    }

    private static void send(Api api, String guid, int number, Queue<String> failed) {
        var answer = switch (number % 50) {
            case 0 -> created(api);
            case 1, 11, 21, 31, 41 -> api.get("/products?limit=1");
            default -> api.get("/products/" + guid);
        };
        if (answer.status() >= 300) {
            failed.add(answer.status() + " " + answer.response().body());
        }
    }

    private static Answer created(Api api) {
        var name = "Rotated " + NAMES.incrementAndGet();
        return api.post(
                "/products", quoted("{'name':'" + name + "','domain':'Marketing','assets':{'types':['Table']}}"));
    }

    private static ConfigurableApplicationContext gateway(String... credential) {
        var args = new String[] {
            "--server.port=0",
            "--management.server.port=0",
            "--gateway.atlan.base-url=http://localhost:" + SandboxApplication.port(sandbox),
            "--gateway.atlan.limits.search.per-minute=0",
            "--gateway.atlan.limits.read.per-minute=0",
            "--gateway.atlan.limits.write.per-minute=0",
            "--gateway.quota.enabled=false",
            "--gateway.security.open-on-loopback=true",
            "--server.address=localhost",
            "--gateway.ledger.url=jdbc:h2:mem:rotation",
        };
        var all = new String[args.length + credential.length];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(credential, 0, all, args.length, credential.length);
        return new SpringApplication(GatewayApplication.class).run(all);
    }

    /** Puts a new token into the file, in one step. */
    private synchronized String rotate() {
        var sandboxApi = new Api(SandboxApplication.port(sandbox));
        var client = BodyPublishers.ofString("{\"clientId\":\"sandbox\",\"clientSecret\":\"sandbox\"}");
        var token = sandboxApi
                .send(sandboxApi.request("/api/service/oauth-clients/token").POST(client))
                .text("/accessToken");
        try {
            var next = Files.writeString(directory.resolve("next"), token);
            Files.move(next, directory.resolve("api-key"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return token;
    }

    private static boolean sandboxAccepts(String token) {
        var sandboxApi = new Api(SandboxApplication.port(sandbox));
        return sandboxApi
                        .send(sandboxApi
                                .request("/api/meta/types/typedefs")
                                .header("Authorization", "Bearer " + token)
                                .GET())
                        .status()
                == 200;
    }
}
