package io.dataproducts.gateway.atlan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.JsonNodeFactory;

class AtlanPoliciesTests {

    private static final AtlanCall READ = AtlanCall.read("get", "/api/meta/entity/guid/{guid}", "x");
    private static final AtlanCall SEARCH = AtlanCall.search(JsonNodeFactory.instance.objectNode());

    @RegisterExtension
    static final WireMockExtension ATLAN =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final AtlanHttp http = AtlanClients.http(ATLAN.baseUrl());

    @Test
    void holdCallsBackWhenAtlanKeepsFailing() {
        atlanAnswers(aResponse().withStatus(500));
        failTimes(4, READ);

        var failure = catchThrowableOfType(NotExecuted.class, () -> http.exchange(READ));

        assertThat(failure.reason()).isEqualTo(Reason.HELD_BACK);
        ATLAN.verify(4, anyRequestedFor(anyUrl()));
    }

    @Test
    void keepClassesOfCallsApart() {
        atlanAnswers(aResponse().withStatus(500));
        failTimes(4, SEARCH);

        atlanAnswers(okJson("{}"));

        assertThat(http.exchange(READ).isObject()).isTrue();
    }

    @Test
    void doNotCountRefusalsAsFailures() {
        atlanAnswers(aResponse().withStatus(404).withBody("{\"errorCode\":\"ATLAS-404-00-005\"}"));

        failTimes(10, READ);

        ATLAN.verify(10, anyRequestedFor(anyUrl()));
    }

    @Test
    void limitHowManyCallsAreUnderWay() throws InterruptedException {
        atlanAnswers(okJson("{}").withFixedDelay(400));
        var narrow = AtlanClients.narrowHttp(ATLAN.baseUrl());
        var first = Thread.ofVirtual().start(() -> narrow.exchange(READ));
        await().until(() -> !ATLAN.findAll(anyRequestedFor(anyUrl())).isEmpty()
                || !first.isAlive()
                || first.getState() == Thread.State.WAITING);

        var failure = catchThrowableOfType(NotExecuted.class, () -> narrow.exchange(READ));

        assertThat(failure.reason()).isEqualTo(Reason.HELD_BACK);
        first.join();
    }

    private void failTimes(int times, AtlanCall call) {
        for (int i = 0; i < times; i++) {
            assertThatExceptionOfType(AtlanException.class).isThrownBy(() -> http.exchange(call));
        }
    }

    private static void atlanAnswers(ResponseDefinitionBuilder answer) {
        ATLAN.stubFor(any(anyUrl()).willReturn(answer));
    }
}
