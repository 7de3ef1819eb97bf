package io.dataproducts.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.testing.Api.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A request that is too large, too deep, too slow or one too many is refused, and told why. */
@TestPropertySource(
        properties = {
            "gateway.limits.body-time=1s",
            "server.tomcat.connection-timeout=1s",
            "gateway.quota.requests=1000",
            "gateway.quota.window=1h",
        })
class LimitsIT extends StubbedAtlan {

    @Test
    void deepNestingIsPointedTo() {
        var answer = api.post("/products", "{\"assets\":" + "[".repeat(64) + "]".repeat(64) + "}");

        assertRefused(answer, 400, "invalid-json", "too-deep");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/assets" + "/0".repeat(63));
    }

    @Test
    void aLongListIsPointedTo() {
        var types = Stream.generate(() -> "\"Table\"").limit(10_001).collect(Collectors.joining(",", "[", "]"));

        var answer = api.post("/products", "{\"assets\":{\"types\":" + types + "}}");

        assertRefused(answer, 422, "invalid-body", "too-many");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/assets/types");
    }

    @Test
    void aLongTextIsPointedTo() {
        var answer = api.post("/products", "{\"description\":\"" + "x".repeat(100_001) + "\"}");

        assertRefused(answer, 422, "invalid-body", "too-long");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/description");
    }

    @Test
    void aLongNumberIsPointedTo() {
        var answer = api.post("/products", "{\"assets\":{\"popularity\":{\"gte\":" + "9".repeat(101) + "}}}");

        assertRefused(answer, 422, "invalid-body", "too-long");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/assets/popularity/gte");
    }

    @Test
    void aLongHeaderIsNamed() {
        var answer = api.send(
                api.request("/products").header("X-Long", "x".repeat(9_000)).GET());

        assertRefused(answer, 431, "headers-too-large", "too-long");
        assertThat(answer.text("/errors/0/header")).isEqualToIgnoringCase("X-Long");
    }

    @Test
    void headersBeyondWhatTheServerTakesAreAProblemAsWell() throws IOException {
        var headers = IntStream.range(0, 20)
                .mapToObj(i -> "X-%d: %s\r\n".formatted(i, "x".repeat(8_000)))
                .collect(Collectors.joining());

        var answer = raw("GET /products HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");

        assertThat(answer.getFirst()).startsWith("HTTP/1.1 4");
        assertThat(answer).anyMatch(line -> line.equalsIgnoreCase("Content-Type: application/problem+json"));
    }

    @Test
    void aBodyThatStopsIsATimeout() throws IOException {
        var answer = raw("POST /products HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100\r\n\r\n{\"name\":");

        assertSlow(answer);
    }

    @Test
    void aBodyThatTricklesIsATimeout() throws IOException {
        try (var socket = new Socket("localhost", port);
                var trickle = Executors.newSingleThreadScheduledExecutor()) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(
                    "POST /products HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            var sending = trickle.scheduleAtFixedRate(() -> writeBlank(out), 0, 100, TimeUnit.MILLISECONDS);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            sending.cancel(true);

            assertSlow(answer.lines().toList());
        }
    }

    /** A failure ends the sending: nobody reads any more. */
    private static void writeBlank(OutputStream out) {
        try {
            out.write(' ');
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Test
    void everyAnswerTellsWhatIsLeftOfTheQuota() {
        var answer = api.get("/domains");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("RateLimit-Policy"))
                .isEqualTo("\"requests\";q=1000;w=3600, \"concurrent\";q=32;qu=\"concurrent-requests\"");
        assertThat(answer.header("RateLimit")).matches("\"requests\";r=9\\d\\d;t=\\d+, \"concurrent\";r=31");
    }

    @Test
    void atlanIsToldWhoCalls() {
        api.get("/products?limit=1");

        ATLAN.verify(anyRequestedFor(anyUrl()).withHeader("x-atlan-gateway-caller", equalTo("anybody")));
    }

    private static void assertSlow(List<String> answer) {
        assertThat(answer.getFirst()).startsWith("HTTP/1.1 408");
        assertThat(answer).anyMatch(line -> line.equalsIgnoreCase("Content-Type: application/problem+json"));
        assertThat(answer)
                .anyMatch(line -> line.contains("\"code\":\"body-too-slow\"") && line.contains("\"retryable\":true"));
    }

    private static void assertRefused(Answer answer, int status, String code, String fault) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/errors/0/code")).isEqualTo(fault);
        assertThat(answer.text("/errors/0/detail")).contains(";");
    }

    private List<String> raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
