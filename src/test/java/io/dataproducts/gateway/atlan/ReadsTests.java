package io.dataproducts.gateway.atlan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.dataproducts.gateway.atlan.AtlanException.Refused;
import io.dataproducts.gateway.atlan.AtlanException.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsTests extends StubOfAtlan {

    @Test
    void carryTheTokenAndTheAgentAndEncodeVariables() {
        atlanAnswers(okJson("{\"entity\":{}}"));

        http.exchange(READ);

        ATLAN.verify(anyRequestedFor(urlEqualTo("/api/meta/entity/guid/a%2Fb%20c"))
                .withHeader("Authorization", equalTo("Bearer secret-token"))
                .withHeader("x-atlan-agent-id", equalTo("data-product-gateway")));
    }

    @Test
    void carryTheAgentsNameThatIsSet() {
        atlanAnswers(okJson("{}"));

        AtlanClients.http(ATLAN.baseUrl(), "agent-id=products-eu").exchange(READ);

        ATLAN.verify(anyRequestedFor(urlEqualTo("/api/meta/entity/guid/a%2Fb%20c"))
                .withHeader("x-atlan-agent-id", equalTo("products-eu")));
    }

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
    @EnumSource(Fault.class)
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
        atlanWasCalled(1);
    }

    @Test
    void areRefusedWithAtlansCode() {
        atlanAnswers(error(404, "ATLAS-404-00-005", "Given instance guid is invalid/not found"));

        var refused = catchThrowableOfType(Refused.class, () -> http.exchange(READ));

        assertThat(refused.refusal().isAbsence()).isTrue();
    }

    @Test
    void areTriedAgain() {
        atlanAnswersFirst(aResponse().withStatus(502), okJson("{\"ok\":true}"));

        var answer = retrying().exchange(READ);

        assertThat(answer.path("ok").asBoolean()).isTrue();
        atlanWasCalled(2);
    }

    @Test
    void areTriedThreeTimesAtMost() {
        atlanAnswers(aResponse().withStatus(500));

        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> retrying().exchange(READ));
        atlanWasCalled(3);
    }

    @ParameterizedTest
    @CsvSource({"204, ''", "429, ATLAS-400-00-502", "504, ATLAS-504-00-001"})
    void thatSearchRunOutOfTimeWhateverTheStatusSays(int status, String code) {
        atlanAnswers(error(status, code, "ES query exceeded timeout").withHeader("Retry-After", "1"));

        var failure = catchThrowableOfType(Unreadable.class, () -> retrying().exchange(SEARCH));

        assertThat(failure.timedOut()).isTrue();
        atlanWasCalled(1);
    }
}
