package io.dataproducts.gateway.atlan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEndpointTests extends StubOfAtlan {

    private static final String ENDPOINT = "/api/service/oauth-clients/token";

    @TempDir
    Path directory;

    @BeforeEach
    void acceptTheIssuedToken() {
        atlanAnswers(aResponse().withStatus(401));
        ATLAN.stubFor(any(anyUrl())
                .withHeader("Authorization", equalTo("Bearer issued"))
                .willReturn(okJson("{\"ok\":true}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"accessToken\":\"issued\",\"expiresIn\":600,\"tokenType\":\"Bearer\"}",
                "{\"access_token\":\"issued\",\"expires_in\":600}",
                "{\"accessToken\":\"issued\"}",
            })
    void sendsTheTokenThatAtlanIssuesToTheClient(String answer) {
        endpointAnswers(okJson(answer));
        var client = client("oauth.client-secret=secret");

        assertThat(client.exchange(READ).path("ok").asBoolean()).isTrue();
        client.exchange(WRITE);

        ATLAN.verify(
                1,
                postRequestedFor(urlEqualTo(ENDPOINT))
                        .withoutHeader("Authorization")
                        .withRequestBody(equalToJson("{\"clientId\":\"gateway\",\"clientSecret\":\"secret\"}")));
    }

    @Test
    void takesTheSecretFromItsFileEachTime() throws IOException {
        endpointAnswers(aResponse().withStatus(503));
        var file = Files.writeString(directory.resolve("secret"), "old\n");
        var client = AtlanClients.http(
                ATLAN.baseUrl(), "api-key=", "oauth.client-id=gateway", "oauth.client-secret-file=" + file);
        assertThatExceptionOfType(NotExecuted.class).isThrownBy(() -> client.exchange(READ));

        Files.writeString(file, "new");
        endpointAnswers(okJson("{\"accessToken\":\"issued\"}"));
        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> client.exchange(READ).has("ok"));

        ATLAN.verify(postRequestedFor(urlEqualTo(ENDPOINT))
                .withRequestBody(equalToJson("{\"clientId\":\"gateway\",\"clientSecret\":\"new\"}")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, CREDENTIALS",
        "401, CREDENTIALS",
        "403, CREDENTIALS",
        "429, RATE_LIMITED",
        "302, UNREACHABLE",
        "500, UNREACHABLE",
        "503, UNREACHABLE"
    })
    void withoutATokenNothingIsSent(int status, Reason reason) {
        endpointAnswers(aResponse()
                .withStatus(status)
                .withHeader("Location", ATLAN.baseUrl() + "/elsewhere")
                .withBody("{\"message\":\"the secret is canary\"}"));

        var failure = catchThrowableOfType(
                NotExecuted.class, () -> client("oauth.client-secret=secret").exchange(WRITE));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageNotContaining("canary");
        ATLAN.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "", "<html>", "{\"accessToken\":\"a\\nb\"}", "{\"accessToken\":\"\"}"})
    void anAnswerWithoutATokenIsNoToken(String body) {
        endpointAnswers(okJson(body));

        var failure = catchThrowableOfType(
                NotExecuted.class, () -> client("oauth.client-secret=secret").exchange(READ));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void anAnswerThatIsLostCanBeAskedForAgain() {
        endpointAnswers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        var failure = catchThrowableOfType(
                NotExecuted.class, () -> client("oauth.client-secret=secret").exchange(WRITE));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    private static void endpointAnswers(ResponseDefinitionBuilder answer) {
        ATLAN.stubFor(post(urlEqualTo(ENDPOINT)).willReturn(answer));
    }

    private static AtlanHttp client(String secret) {
        return AtlanClients.http(ATLAN.baseUrl(), "api-key=", "oauth.client-id=gateway", secret);
    }
}
