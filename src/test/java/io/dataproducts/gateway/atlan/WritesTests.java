package io.dataproducts.gateway.atlan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.Refused;
import io.dataproducts.gateway.atlan.AtlanException.Unknown;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritesTests extends StubOfAtlan {

    @ParameterizedTest
    @ValueSource(ints = {204, 500, 501, 502, 503, 504, 507, 599, 600, 302, 408, 410, 499})
    void haveAnUnknownOutcomeOn(int status) {
        atlanAnswers(aResponse().withStatus(status).withBody("<html>nginx</html>"));

        assertThatExceptionOfType(Unknown.class).isThrownBy(() -> retrying().exchange(WRITE));
        atlanWasCalled(1);
    }

    @ParameterizedTest
    @MethodSource("brokenAnswers")
    void haveAnUnknownOutcomeWhenTheAnswerIsLost(ResponseDefinitionBuilder answer) {
        atlanAnswers(answer);

        assertThatExceptionOfType(Unknown.class).isThrownBy(() -> retrying().exchange(WRITE));
        atlanWasCalled(1);
    }

    @Test
    void thatDeleteAreRefusedWhereA500SaysNo() {
        var body = "org.apache.atlas.exception.AtlasBaseException: Operation not supported: has linked assets";
        atlanAnswers(error(500, "ATLAS-500-00-001", body));

        var refused = catchThrowableOfType(Refused.class, () -> http.exchange(DELETE));

        assertThat(refused.type()).isEqualTo(ProblemType.LINKED_ASSETS);
    }

    @Test
    void thatDoNotDeleteHaveAnUnknownOutcomeEvenWhereA500SaysNo() {
        atlanAnswers(error(500, "ATLAS-500-00-001", "Operation not supported: something"));

        assertThatExceptionOfType(Unknown.class).isThrownBy(() -> http.exchange(WRITE));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 418, 422})
    void areRefusedOnce(int status) {
        atlanAnswers(error(status, "", "no"));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> retrying().exchange(WRITE));
        atlanWasCalled(1);
    }

    @Test
    void areNotExecutedWhereTheGatewayLacksTheRight() {
        atlanAnswers(error(403, "ATLAS-403-00-001", "no"));

        var notExecuted =
                catchThrowableOfType(NotExecuted.class, () -> retrying().exchange(WRITE));

        assertThat(notExecuted.type()).isEqualTo(ProblemType.ATLAN_CREDENTIALS);
        atlanWasCalled(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void areSentAgainWhenAtlanProvedThatItDidNothing(int status) {
        atlanAnswersFirst(
                error(status, status == 503 ? "ATLAS-503-00-001" : "", "later"), okJson("{\"guidAssignments\":{}}"));

        var answer = retrying().exchange(WRITE);

        assertThat(answer.has("guidAssignments")).isTrue();
        atlanWasCalled(2);
    }

    static Stream<ResponseDefinitionBuilder> brokenAnswers() {
        return Stream.of(
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                okJson("{}").withFixedDelay(5_000),
                okJson("{\"mutatedEntities\":"),
                aResponse().withStatus(200).withBody("<html>"));
    }
}
