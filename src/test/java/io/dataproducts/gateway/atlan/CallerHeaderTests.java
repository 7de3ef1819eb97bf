package io.dataproducts.gateway.atlan;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.testing.Callers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;

class CallerHeaderTests extends StubOfAtlan {

    @AfterEach
    void nobody() {
        Callers.leaves();
    }

    @Test
    void tellsAtlanWhoCalls() {
        Callers.becomes(Caller.ANYBODY);
        atlanAnswers(okJson("{}"));

        try (var _ = MDC.putCloseable("requestId", "11111111-1111-4111-8111-111111111111")) {
            http.exchange(WRITE);
        }

        ATLAN.verify(anyRequestedFor(anyUrl()).withHeader("x-atlan-gateway-caller", equalTo("anybody")));
    }

    @Test
    void tellsAtlanThatNoRequestMadeTheGatewayCall() {
        atlanAnswers(okJson("{}"));

        http.exchange(WRITE);

        ATLAN.verify(anyRequestedFor(anyUrl()).withHeader("x-atlan-gateway-caller", equalTo("(gateway)")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "ada@acme.com, ada@acme.com",
                "Ada Lovelace, Ada%20Lovelace",
                "Åda, %C3%85da",
                "100%, 100%25",
                "(gateway), %28gateway%29",
            })
    void writesNamesInPrintableAscii(String name, String written) {
        assertThat(CallerHeader.printable(name)).isEqualTo(written);
    }

    @Test
    void letsNoLineEndThrough() {
        assertThat(CallerHeader.printable("ada\r\nx-atlan-agent: root\u0000\u001b"))
                .isEqualTo("ada%0D%0Ax-atlan-agent:%20root%00%1B");
    }

    @Test
    void cutsLongNamesBetweenCharactersOfTheirForm() {
        assertThat(CallerHeader.printable("a".repeat(1_000))).hasSize(255);
        assertThat(CallerHeader.printable("a" + "é".repeat(1_000))).hasSize(253).matches("a(%C3%A9)+");
    }
}
