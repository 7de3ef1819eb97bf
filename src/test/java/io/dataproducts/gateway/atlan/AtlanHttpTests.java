package io.dataproducts.gateway.atlan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.atlan.AtlanException.Refused;
import io.dataproducts.gateway.atlan.AtlanException.Unknown;
import io.dataproducts.gateway.atlan.AtlanException.Unreadable;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.JsonNodeFactory;

class AtlanHttpTests {

    private static final AtlanCall READ = AtlanCall.read("get", "/api/meta/entity/guid/{guid}", "a/b c");
    private static final AtlanCall SEARCH = AtlanCall.search(JsonNodeFactory.instance.objectNode());
    private static final AtlanCall WRITE =
            AtlanCall.write("write", HttpMethod.POST, "/api/meta/entity/bulk", JsonNodeFactory.instance.objectNode());

    @RegisterExtension
    static final WireMockExtension ATLAN =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final AtlanHttp http = AtlanClients.http(ATLAN.baseUrl());

    @Test
    void sendsTheTokenAndEncodesVariables() {
        atlanAnswers(okJson("{\"entity\":{}}"));

        http.exchange(READ);

        ATLAN.verify(anyRequestedFor(urlEqualTo("/api/meta/entity/guid/a%2Fb%20c"))
                .withHeader("Authorization", equalTo("Bearer secret-token")));
    }

    @Nested
    class Reads {

        @ParameterizedTest
        @ValueSource(ints = {500, 501, 502, 503, 507, 599, 600, 302, 304, 418})
        void giveNoSenseOn(int status) {
            atlanAnswers(aResponse().withStatus(status).withBody("<html>nginx</html>"));

            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> http.exchange(READ))
                    .withMessageContaining(String.valueOf(status));
        }

        @ParameterizedTest
        @ValueSource(strings = {"<html>login</html>", "", "{\"entity\":{\"guid\":", "[]", "null", "\"text\""})
        void giveNoSenseWhenTheAnswerIsNotAnObject(String body) {
            atlanAnswers(aResponse()
                    .withStatus(200)
                    .withHeader("Content-Type", "text/html")
                    .withBody(body));

            assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> http.exchange(READ));
        }

        @ParameterizedTest
        @EnumSource(value = Fault.class)
        void giveNoSenseWhenTheConnectionBreaks(Fault fault) {
            atlanAnswers(aResponse().withFault(fault));

            assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> http.exchange(READ));
        }

        @Test
        void areCutOffInTime() {
            atlanAnswers(okJson("{}").withFixedDelay(5_000));

            var failure = catchThrowableOfType(Unreadable.class, () -> http.exchange(READ));

            assertThat(failure.timedOut()).isTrue();
        }

        @Test
        void areCutOffWhileTheBodyDribbles() {
            atlanAnswers(okJson("{\"a\":\"" + "x".repeat(1_000) + "\"}").withChunkedDribbleDelay(10, 5_000));

            var failure = catchThrowableOfType(Unreadable.class, () -> http.exchange(READ));

            assertThat(failure.timedOut()).isTrue();
        }

        @Test
        void refuseAnAnswerThatIsTooLarge() {
            atlanAnswers(okJson("{\"a\":\"" + "x".repeat(100_000) + "\"}"));

            assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> http.exchange(READ));
        }

        @Test
        void doNotFollowRedirects() {
            atlanAnswers(aResponse().withStatus(302).withHeader("Location", ATLAN.baseUrl() + "/elsewhere"));

            assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> http.exchange(READ));
            ATLAN.verify(1, anyRequestedFor(anyUrl()));
        }

        @Test
        void areRefusedWithAtlansCode() {
            atlanAnswers(error(404, "ATLAS-404-00-005", "Given instance guid is invalid/not found"));

            var refused = catchThrowableOfType(Refused.class, () -> http.exchange(READ));

            assertThat(refused.refusal().isAbsence()).isTrue();
        }

        @Test
        void areTriedAgain() {
            ATLAN.stubFor(any(anyUrl())
                    .inScenario("recovery")
                    .whenScenarioStateIs(Scenario.STARTED)
                    .willReturn(aResponse().withStatus(502))
                    .willSetStateTo("well"));
            ATLAN.stubFor(any(anyUrl())
                    .inScenario("recovery")
                    .whenScenarioStateIs("well")
                    .willReturn(okJson("{\"ok\":true}")));

            var answer = AtlanClients.retryingHttp(ATLAN.baseUrl()).exchange(READ);

            assertThat(answer.path("ok").asBoolean()).isTrue();
            ATLAN.verify(2, anyRequestedFor(anyUrl()));
        }

        @Test
        void areTriedThreeTimesAtMost() {
            atlanAnswers(aResponse().withStatus(500));

            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> AtlanClients.retryingHttp(ATLAN.baseUrl()).exchange(READ));
            ATLAN.verify(3, anyRequestedFor(anyUrl()));
        }
    }

    @Nested
    class Searches {

        @Test
        void ranOutOfTimeWhenAtlanAnswersWithNothing() {
            atlanAnswers(aResponse().withStatus(204));

            var failure = catchThrowableOfType(Unreadable.class, () -> http.exchange(SEARCH));

            assertThat(failure.timedOut()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"429, ATLAS-400-00-502", "504, ATLAS-504-00-001"})
        void ranOutOfTimeWhateverTheStatusSays(int status, String code) {
            atlanAnswers(error(status, code, "ES query exceeded timeout"));

            var failure = catchThrowableOfType(Unreadable.class, () -> http.exchange(SEARCH));

            assertThat(failure.timedOut()).isTrue();
        }
    }

    @Nested
    class Writes {

        @ParameterizedTest
        @ValueSource(ints = {500, 501, 502, 503, 504, 507, 599, 600, 302, 408, 499})
        void haveAnUnknownOutcomeOn(int status) {
            atlanAnswers(aResponse().withStatus(status).withBody("<html>nginx</html>"));

            assertThatExceptionOfType(Unknown.class).isThrownBy(() -> http.exchange(WRITE));
        }

        @ParameterizedTest
        @MethodSource("io.dataproducts.gateway.atlan.AtlanHttpTests#brokenAnswers")
        void haveAnUnknownOutcomeWhenTheAnswerIsLost(ResponseDefinitionBuilder answer) {
            atlanAnswers(answer);

            assertThatExceptionOfType(Unknown.class)
                    .isThrownBy(() -> AtlanClients.retryingHttp(ATLAN.baseUrl()).exchange(WRITE));
            ATLAN.verify(1, anyRequestedFor(anyUrl()));
        }

        @Test
        void areRefusedWhereA500SaysNo() {
            var body = "org.apache.atlas.exception.AtlasBaseException: Operation not supported: has linked assets";
            atlanAnswers(error(500, "ATLAS-500-00-001", body));

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> http.exchange(WRITE));
        }

        @Test
        void areRefusedOn403() {
            atlanAnswers(error(403, "ATLAS-403-00-001", "not authorized"));

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> http.exchange(WRITE));
        }
    }

    @Nested
    class CallsThatWereNotMade {

        @ParameterizedTest
        @CsvSource({
            "401, '', CREDENTIALS",
            "429, '', RATE_LIMITED",
            "503, ATLAS-503-00-001, MAINTENANCE",
        })
        void areKnownByTheAnswer(int status, String code, Reason reason) {
            atlanAnswers(error(status, code, "no").withHeader("Retry-After", "7"));

            var failure = catchThrowableOfType(NotExecuted.class, () -> http.exchange(WRITE));

            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
        }

        @ParameterizedTest
        @ValueSource(strings = {"soon", "-", "99999999999999"})
        void ignoreARetryAfterThatIsGarbage(String garbage) {
            atlanAnswers(aResponse().withStatus(429).withHeader("Retry-After", garbage));

            var failure = catchThrowableOfType(NotExecuted.class, () -> http.exchange(WRITE));

            assertThat(failure.retryAfter()).isEmpty();
        }

        @Test
        void includeThoseThatNobodyListensTo() throws IOException {
            var failure = catchThrowableOfType(
                    NotExecuted.class,
                    () -> AtlanClients.http("http://localhost:" + closedPort()).exchange(WRITE));

            assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        }

        @Test
        void includeThoseForAHostThatDoesNotExist() {
            var failure = catchThrowableOfType(
                    NotExecuted.class,
                    () -> AtlanClients.http("http://no-such-host.invalid").exchange(WRITE));

            assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        }

        @Test
        void includeThoseToAServerThatSpeaksNoTls() {
            var failure = catchThrowableOfType(
                    NotExecuted.class,
                    () -> AtlanClients.http("https://localhost:" + ATLAN.getPort())
                            .exchange(WRITE));

            assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        }
    }

    static Stream<ResponseDefinitionBuilder> brokenAnswers() {
        return Stream.of(
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                okJson("{}").withFixedDelay(5_000),
                okJson("{\"mutatedEntities\":"),
                aResponse().withStatus(200).withBody("<html>"),
                aResponse().withStatus(204));
    }

    private static void atlanAnswers(ResponseDefinitionBuilder answer) {
        ATLAN.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static ResponseDefinitionBuilder error(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"errorCode\":\"%s\",\"errorMessage\":\"%s\"}".formatted(code, message));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
