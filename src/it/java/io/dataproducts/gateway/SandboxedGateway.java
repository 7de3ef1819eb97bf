package io.dataproducts.gateway;

import io.dataproducts.gateway.sandbox.SandboxApplication;
import io.dataproducts.gateway.testing.Api;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway in front of the sandbox, over HTTP on both sides. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class SandboxedGateway {

    static final ConfigurableApplicationContext SANDBOX =
            SandboxApplication.start("--gateway.sandbox.port=0", "--gateway.sandbox.index-lag=100ms");

    @DynamicPropertySource
    static void atlan(DynamicPropertyRegistry registry) {
        registry.add("gateway.atlan.base-url", () -> "http://localhost:" + SandboxApplication.port(SANDBOX));
        registry.add("gateway.atlan.api-key", () -> "sandbox");
        registry.add("gateway.atlan.names-ttl", () -> "1s");
        registry.add("gateway.quota.enabled", () -> "false");
        registry.add("gateway.security.open-on-loopback", () -> true);
        registry.add("server.address", () -> "localhost");
        registry.add("gateway.ledger.url", () -> "jdbc:h2:mem:sandboxed");
    }

    @LocalServerPort
    int port;

    Api api = new Api(0);

    @BeforeEach
    void callTheGateway() {
        api = new Api(port);
    }
}
