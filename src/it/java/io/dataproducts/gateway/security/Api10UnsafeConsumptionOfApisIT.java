package io.dataproducts.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dataproducts.gateway.GatewayApplication;
import io.dataproducts.gateway.testing.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** API10:2023. What Atlan answers is not trusted: not where it sends to, not its form, and not its words. */
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=localhost",
            "gateway.security.open-on-loopback=true",
            "gateway.atlan.api-key=token-of-the-gateway",
            "gateway.atlan.breaker.minimum-calls=1000",
            "gateway.ledger.url=jdbc:h2:mem:consumption",
        })
@ExtendWith(OutputCaptureExtension.class)
class Api10UnsafeConsumptionOfApisIT {

    private static final String GUID = "22222222-2222-4222-8222-222222222222";
    private static final String SECRET = "secret-of-another-team";
    private static final AtomicInteger LED_ASTRAY = new AtomicInteger();
    private static final HttpServer ELSEWHERE = server(exchange -> {
        LED_ASTRAY.incrementAndGet();
        answer(exchange, 200, "{}");
    });

    /** Answers with what the test wants. */
    private static final Map<String, String> BODIES = Map.of(
            "html", "<html>" + SECRET + "</html>",
            "cut", "{\"entity\":{\"typeName\":\"DataProduct\",\"guid\":\"" + SECRET,
            "list", "[\"" + SECRET + "\"]",
            "deep", "{\"a\":".repeat(5_000) + "\"" + SECRET + "\"" + "}".repeat(5_000));

    private static volatile String wanted = "html";

    private static final HttpServer ATLAN = server(exchange -> {
        if (wanted.equals("redirect")) {
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            "http://localhost:" + ELSEWHERE.getAddress().getPort() + "/");
            answer(exchange, 307, "");
        } else if (wanted.equals("error")) {
            answer(exchange, 500, "{\"errorCode\":\"ATLAS-500-00-001\",\"errorMessage\":\"" + SECRET + "\"}");
        } else {
            answer(exchange, 200, BODIES.getOrDefault(wanted, ""));
        }
    });

    @DynamicPropertySource
    static void atlan(DynamicPropertyRegistry registry) {
        registry.add(
                "gateway.atlan.base-url",
                () -> "http://localhost:" + ATLAN.getAddress().getPort());
    }

    @LocalServerPort
    int port;

    @Test
    void followsNoRedirect() {
        wanted = "redirect";

        assertThat(new Api(port).get("/products/" + GUID).status()).isGreaterThanOrEqualTo(500);
        assertThat(LED_ASTRAY).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "cut", "list", "deep", "error"})
    void repeatsNothingOfAnAnswerWithoutSense(String kind, CapturedOutput output) {
        wanted = kind;

        var answer = new Api(port).get("/products/" + GUID);

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.response().body()).doesNotContain(SECRET).doesNotContain("token-of-the-gateway");
        assertThat(output.getAll()).doesNotContain(SECRET).doesNotContain("token-of-the-gateway");
    }

    private interface Answers {
        void to(HttpExchange exchange) throws IOException;
    }

    private static HttpServer server(Answers answers) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", answers::to);
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
