package io.dataproducts.gateway.faults;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.GatewayApplication;
import io.dataproducts.gateway.sandbox.SandboxApplication;
import io.dataproducts.gateway.testing.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway that is told to stop while a write is under way. */
class StopDuringAWriteIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ConfigurableApplicationContext sandbox;
    private ConfigurableApplicationContext gateway;
    private Api atlan;

    @BeforeEach
    void start() {
        sandbox = SandboxApplication.start("--gateway.sandbox.port=0", "--gateway.sandbox.index-lag=0s");
        atlan = new Api(SandboxApplication.port(sandbox)).with("Authorization", "Bearer sandbox");
        gateway = new SpringApplication(GatewayApplication.class)
                .run(
                        "--server.address=localhost",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--gateway.security.open-on-loopback=true",
                        "--gateway.ledger.url=jdbc:h2:mem:stopped",
                        "--gateway.atlan.base-url=http://localhost:" + SandboxApplication.port(sandbox),
                        "--gateway.atlan.api-key=sandbox");
    }

    @AfterEach
    void stop() {
        gateway.close();
        sandbox.close();
    }

    @Test
    void acknowledgesAWriteThatWasUnderWay() throws Exception {
        faults("{'rules':[{'calls':['create'],'times':1,'fault':{'kind':'latency','delay':'2s'}}]}");
        var api = new Api(gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        var create = CompletableFuture.supplyAsync(
                () -> api.post("/products", ProductWriteCase.create("Made while it stops")));
        await().atMost(PATIENCE).until(this::isStruck);

        gateway.close();

        assertThat(create.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).status()).isEqualTo(201);
        assertThat(atlan.get("/sandbox/journal").json().path("items").findValuesAsString("name"))
                .contains("Made while it stops");
    }

    private void faults(String setting) {
        var answer = atlan.send(atlan.request("/sandbox/faults")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(quoted(setting))));
        assertThat(answer.status()).isEqualTo(200);
    }

    private boolean isStruck() {
        return atlan.get("/sandbox/faults").json().at("/rules/0/struck").asInt(0) == 1;
    }
}
