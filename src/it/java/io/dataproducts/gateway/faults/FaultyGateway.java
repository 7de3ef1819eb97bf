package io.dataproducts.gateway.faults;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.GatewayApplication;
import io.dataproducts.gateway.sandbox.SandboxApplication;
import io.dataproducts.gateway.testing.Api;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.stream.StreamSupport;
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
            "gateway.atlan.api-key=sandbox",
            "gateway.atlan.timeout=700ms",
            "gateway.atlan.limits.search.per-minute=0",
            "gateway.atlan.limits.read.per-minute=0",
            "gateway.atlan.limits.write.per-minute=0",
            "gateway.atlan.breaker.minimum-calls=1000",
            "gateway.once.send-window=2s",
            "gateway.once.longest-call=700ms",
            "gateway.once.quiet-period=1s",
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
    }

    /** Sets what the sandbox does wrong from now on. */
    static void faults(String setting) {
        var answer = ATLAN.send(admin("/sandbox/faults").PUT(BodyPublishers.ofString(quoted(setting))));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    /** How many active products of this name are in the catalogue, whatever its index says. */
    static long active(String name) {
        var journal =
                ATLAN.send(admin("/sandbox/journal?after=0&limit=100000").GET()).json();
        var last = new HashMap<String, JsonNode>();
        StreamSupport.stream(journal.path("items").spliterator(), false)
                .flatMap(commit -> StreamSupport.stream(commit.path("entities").spliterator(), false))
                .forEach(entity -> last.put(entity.path("guid").asString(), entity));
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
