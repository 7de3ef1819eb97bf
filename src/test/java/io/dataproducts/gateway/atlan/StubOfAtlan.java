package io.dataproducts.gateway.atlan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.JsonNodeFactory;

/** An Atlan on a real socket that answers as it is told. */
abstract class StubOfAtlan {

    static final AtlanCall READ = AtlanCall.read("get", "/api/meta/entity/guid/{guid}", "a/b c");
    static final AtlanCall SEARCH = AtlanCall.search(JsonNodeFactory.instance.objectNode());
    static final AtlanCall WRITE =
            AtlanCall.post("write", "/api/meta/entity/bulk", JsonNodeFactory.instance.objectNode(), _ -> true);
    static final AtlanCall DELETE = AtlanCall.delete("delete", "/api/meta/entity/bulk", _ -> true);

    @RegisterExtension
    static final WireMockExtension ATLAN =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    final AtlanHttp http = AtlanClients.http(ATLAN.baseUrl());

    static AtlanHttp retrying() {
        return AtlanClients.http(ATLAN.baseUrl(), "max-attempts=3");
    }

    static void atlanAnswers(ResponseDefinitionBuilder answer) {
        ATLAN.stubFor(any(anyUrl()).willReturn(answer));
    }

    static void atlanAnswersFirst(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        ATLAN.stubFor(any(anyUrl())
                .inScenario("recovery")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(first)
                .willSetStateTo("then"));
        ATLAN.stubFor(
                any(anyUrl()).inScenario("recovery").whenScenarioStateIs("then").willReturn(then));
    }

    static void atlanWasCalled(int times) {
        ATLAN.verify(times, anyRequestedFor(anyUrl()));
    }

    static ResponseDefinitionBuilder error(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"errorCode\":\"%s\",\"errorMessage\":\"%s\"}".formatted(code, message));
    }
}
