package io.dataproducts.gateway.security;

import static io.dataproducts.gateway.testing.Api.quoted;

import io.dataproducts.gateway.GatewayApplication;
import io.dataproducts.gateway.platform.digest.Sha256;
import io.dataproducts.gateway.sandbox.SandboxApplication;
import io.dataproducts.gateway.testing.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway as it is run for others: locked, with an authorization server and a file of API keys; one for all classes. */
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "gateway.atlan.api-key=sandbox",
            "gateway.atlan.names-ttl=1s",
            "gateway.ledger.url=jdbc:h2:mem:secured",
            "gateway.security.api-keys-ttl=500ms",
            "management.tracing.sampling.probability=1",
            "management.opentelemetry.tracing.export.otlp.compression=none",
            "gateway.security.jwt.audience=" + Issuer.AUDIENCE,
        })
abstract class SecuredGateway {

    static final String MARKETING = "d0fa1000-0000-4000-8000-000000000001";
    static final String FINANCE = "d0fa1000-0000-4000-8000-000000000002";
    static final String BRAND = "d0fa1000-0000-4000-8000-000000000003";

    /** A product of Finance. */
    static final String TRUSTED_SPEND = "da7a9000-0000-4000-8000-000000000004";

    static final String OPERATOR_KEY = "dpg_of-the-operator-in-these-tests";
    static final String EXPIRED_KEY = "dpg_expired-long-ago";

    static final Issuer ISSUER = new Issuer();
    static final Collector COLLECTOR = new Collector();

    private static final ConfigurableApplicationContext SANDBOX =
            SandboxApplication.start("--gateway.sandbox.port=0", "--gateway.sandbox.index-lag=100ms");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("gateway.atlan.base-url", () -> "http://localhost:" + SandboxApplication.port(SANDBOX));
        registry.add("gateway.security.jwt.issuer", ISSUER::url);
        registry.add("management.opentelemetry.tracing.export.otlp.endpoint", COLLECTOR::url);
        registry.add("gateway.security.api-keys-file", SecuredGateway::keys);
    }

    private static Path keys() {
        try {
            return Files.writeString(Files.createTempFile("api-keys", ".json"), quoted("""
                    [{'name': 'operator', 'owner': 'platform@acme.com', 'sha256': '%s', 'grants': ['admin:*']},
                     {'name': 'former', 'owner': 'platform@acme.com', 'sha256': '%s', 'grants': ['admin:*'],
                      'expiresAt': '2020-01-01T00:00:00Z'}]
                    """.formatted(
                            Sha256.of(OPERATOR_KEY), Sha256.of(EXPIRED_KEY))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    /** Without any credential. */
    Api nobody = new Api(0);

    @BeforeEach
    void callTheGateway() {
        nobody = new Api(port);
    }

    /** A caller with these grants. */
    Api caller(String... grants) {
        return nobody.withToken(ISSUER.token("ada", grants));
    }

    Api operator() {
        return nobody.withKey(OPERATOR_KEY);
    }

    /** A product of that domain that no other test knows. */
    String newProduct(String domain) {
        var created = operator().post("/products", product("P " + UUID.randomUUID(), domain));
        if (created.status() != 201) {
            throw new IllegalStateException(created.response().body());
        }
        return created.text("/guid");
    }

    static String product(String name, String domain) {
        return quoted("{'name': '%s', 'domain': '%s', 'assets': {'types': ['Table']}}".formatted(name, domain));
    }
}
