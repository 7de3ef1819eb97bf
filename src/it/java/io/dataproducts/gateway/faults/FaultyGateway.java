package io.dataproducts.gateway.faults;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.GatewayApplication;
import io.dataproducts.gateway.sandbox.SandboxApplication;
import io.dataproducts.gateway.testing.Api;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The gateway in front of a sandbox that fails on request, with short times so that a fault is over soon. */
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=localhost",
            "gateway.security.open-on-loopback=true",
            "gateway.atlan.api-key=sandbox",
            "gateway.atlan.timeout=700ms",
            "gateway.atlan.limits.search.per-minute=0",
            "gateway.atlan.limits.read.per-minute=0",
            "gateway.atlan.limits.write.per-minute=0",
            "gateway.quota.enabled=false",
            "gateway.atlan.breaker.minimum-calls=1000",
            "gateway.atlan.retry-budget.floor-per-second=1000",
            "gateway.atlan.names-ttl=10m",
            "gateway.products.index-lag-every=0s",
            "gateway.once.send-window=2s",
            "gateway.once.longest-call=700ms",
            "gateway.once.quiet-period=500ms",
            "gateway.ledger.url=jdbc:h2:mem:faults",
        })
abstract class FaultyGateway {

    private static final ConfigurableApplicationContext SANDBOX =
            SandboxApplication.start("--gateway.sandbox.port=0", "--gateway.sandbox.index-lag=100ms");

    static final TcpRelay RELAY = new TcpRelay(SandboxApplication.port(SANDBOX));

    private static final Api ATLAN = new Api(SandboxApplication.port(SANDBOX));

    @DynamicPropertySource
    static void atlan(DynamicPropertyRegistry registry) {
        registry.add("gateway.atlan.base-url", () -> "http://localhost:" + RELAY.port());
    }

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    Api api = new Api(0);

    @BeforeEach
    void callTheGateway() {
        api = new Api(port);
        faults("{'rules':[]}");
        await().atMost(Duration.ofSeconds(30)).until(this::isWarm);
    }

    /** The first calls take longer than the short times allow, and fill the caches. */
    private boolean isWarm() {
        var names = api.post("/products?dryRun=true", ProductWriteCase.create("Warm"));
        return names.status() == 200 && api.get("/products?limit=1").status() == 200;
    }

    /** Sets what the sandbox does wrong from now on. */
    static void faults(String setting) {
        var answer = ATLAN.send(admin("/sandbox/faults").PUT(BodyPublishers.ofString(quoted(setting))));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    /** How many active products of this name are in the catalogue, whatever its index says. */
    static long active(String name) {
        var last = new HashMap<String, JsonNode>();
        long read = 0;
        long end;
        do {
            var page = ATLAN.send(
                            admin("/sandbox/journal?limit=1000&after=" + read).GET())
                    .json();
            for (var commit : page.path("items")) {
                read = commit.path("sequence").asLong();
                commit.path("entities")
                        .forEach(entity -> last.put(entity.path("guid").asString(), entity));
            }
            end = page.path("last").asLong();
        } while (read < end);
        return last.values().stream()
                .filter(entity -> entity.path("status").asString("").equals("ACTIVE"))
                .filter(entity -> entity.path("name").asString("").equals(name))
                .count();
    }

    /** How many calls of a class (search, read, write) the gateway has tried so far. */
    long attempts(String kind) {
        return (long) meters.find("gateway.atlan.attempts").tag("class", kind).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static HttpRequest.Builder admin(String path) {
        return ATLAN.request(path).header("Authorization", "Bearer sandbox").header("Content-Type", "application/json");
    }
}
