package io.dataproducts.gateway.atlan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.platform.deadline.Deadline;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes that are proved not to have been executed. */
class NotExecutedTests extends StubOfAtlan {

    @ParameterizedTest
    @CsvSource({
        "401, '', CREDENTIALS, ",
        "429, '', RATE_LIMITED, 7",
        "503, ATLAS-503-00-001, MAINTENANCE, 7",
    })
    void areKnownByTheAnswer(int status, String code, Reason reason, Integer seconds) {
        atlanAnswers(error(status, code, "no").withHeader("Retry-After", "7"));

        var failure = notExecuted(http);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.retryAfter().map(Duration::toSeconds).orElse(null))
                .isEqualTo(seconds == null ? null : Long.valueOf(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-", "-5", "0", "1.5", "99999999999999", "Thu, 01 Jan 1970 00:00:00 GMT"})
    void ignoreARetryAfterThatMakesNoSense(String garbage) {
        atlanAnswers(aResponse().withStatus(429).withHeader("Retry-After", garbage));

        assertThat(notExecuted(http).retryAfter()).isEmpty();
    }

    @Test
    void takeARetryAfterThatIsADate() {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(50).atOffset(ZoneOffset.UTC));
        atlanAnswers(aResponse().withStatus(429).withHeader("Retry-After", date));

        assertThat(notExecuted(http).retryAfter())
                .get()
                .satisfies(wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(50)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"86400", "Fri, 31 Dec 2399 23:59:59 GMT"})
    void doNotTakeARetryAfterThatIsFarAwayAtItsWord(String far) {
        atlanAnswers(aResponse().withStatus(429).withHeader("Retry-After", far));

        assertThat(notExecuted(http).retryAfter()).contains(Duration.ofMinutes(1));
    }

    @Test
    void includeThoseThatNobodyListensTo() throws IOException {
        var failure = notExecuted(AtlanClients.http("http://localhost:" + closedPort(), "max-attempts=3"));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void includeThoseForAHostThatDoesNotExist() {
        assertThat(notExecuted(AtlanClients.http("http://no-such-host.invalid")).reason())
                .isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void includeThoseToAServerThatSpeaksNoTls() {
        assertThat(notExecuted(AtlanClients.http("https://localhost:" + ATLAN.getPort()))
                        .reason())
                .isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void includeThoseToAServerThatNeverEndsTheTlsHandshake() throws IOException {
        try (var server = RawServer.silent()) {
            assertThat(notExecuted(AtlanClients.http("https://localhost:" + server.port()))
                            .reason())
                    .isEqualTo(Reason.UNREACHABLE);
        }
    }

    @Test
    void includeThoseWhoseTimeRanOutBeforeTheyLeft() throws IOException {
        try (var server = RawServer.silent()) {
            var slow = AtlanClients.http("https://localhost:" + server.port(), "connect-timeout=30s", "timeout=300ms");

            assertThat(notExecuted(slow).reason()).isEqualTo(Reason.UNREACHABLE);
        }
    }

    @Test
    void includeThoseThatGetNoConnectionFromThePool() {
        atlanAnswers(okJson("{}").withFixedDelay(3_000));
        var properties =
                AtlanClients.properties(ATLAN.baseUrl(), "max-concurrent=1", "connect-timeout=200ms", "timeout=10s");
        var transport = new AtlanTransport(properties, ObservationRegistry.NOOP);
        var busy = AtlanClients.http(transport, properties);
        var first = Thread.ofVirtual().start(() -> busy.exchange(WRITE));
        await().until(() -> !ATLAN.findAll(anyRequestedFor(anyUrl())).isEmpty() || !first.isAlive());

        var failure = notExecuted(AtlanClients.http(transport, properties));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void includeThoseForWhichTooLittleTimeIsLeft() {
        var failure = catchThrowableOfType(
                NotExecuted.class, () -> Deadline.in(Duration.ofMillis(200)).call(() -> http.exchange(WRITE)));

        assertThat(failure.reason()).isEqualTo(Reason.DEADLINE);
        atlanWasCalled(0);
    }

    private static NotExecuted notExecuted(AtlanHttp http) {
        return catchThrowableOfType(NotExecuted.class, () -> http.exchange(WRITE));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
