package io.dataproducts.gateway.atlan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.atlan.AtlanException.Unknown;
import io.dataproducts.gateway.platform.deadline.SendPermit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** The last act before a write leaves. */
class SendingTests extends StubOfAtlan {

    @Test
    void asksForThePermitWithAConnectionAndBeforeTheFirstByte() throws IOException {
        try (var server = RawServer.silent()) {
            var seen = Collections.synchronizedList(new ArrayList<Long>());
            SendPermit no = _ -> {
                await().until(() -> server.connections() > 0);
                seen.add(server.bytes());
                return false;
            };

            var failure = catchThrowableOfType(
                    NotExecuted.class,
                    () -> AtlanClients.http("http://localhost:" + server.port(), "max-attempts=3")
                            .exchange(write(no)));

            assertThat(failure.reason()).isEqualTo(Reason.SEND_REFUSED);
            assertThat(seen).containsExactly(0L);
            assertThat(server.bytes()).isZero();
        }
    }

    @Test
    void asksHowLongTheAttemptMayStillTake() {
        atlanAnswers(okJson("{}"));
        List<Duration> asked = Collections.synchronizedList(new ArrayList<>());

        http.exchange(write(asked::add));

        assertThat(asked)
                .singleElement()
                .satisfies(time -> assertThat(time).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(4)));
    }

    @Test
    void asksAnewForEachTimeThatItSends() {
        atlanAnswers(aResponse().withStatus(429));
        List<Duration> asked = Collections.synchronizedList(new ArrayList<>());

        assertThatExceptionOfType(NotExecuted.class).isThrownBy(() -> retrying().exchange(write(asked::add)));

        assertThat(asked).hasSize(3);
    }

    @Test
    void takesAPermitThatFailsForANo() {
        SendPermit broken = _ -> {
            throw new IllegalStateException("the ledger is gone");
        };

        var failure = catchThrowableOfType(NotExecuted.class, () -> http.exchange(write(broken)));

        assertThat(failure.reason()).isEqualTo(Reason.SEND_REFUSED);
        atlanWasCalled(0);
    }

    @Test
    void goesOnAfterAPermitThatSaidNo() {
        atlanAnswers(okJson("{}"));
        var narrow = AtlanClients.http(ATLAN.baseUrl(), "max-concurrent=1");
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(NotExecuted.class).isThrownBy(() -> narrow.exchange(write(_ -> false)));
        }

        assertThat(narrow.exchange(WRITE).isObject()).isTrue();
        atlanWasCalled(1);
    }

    @Test
    void leavesTheOutcomeUnknownWhenTheConnectionIsResetWhileTheRequestIsWritten() throws IOException {
        try (var server = RawServer.resettingAfter(1_000)) {
            var body = JsonNodeFactory.instance.objectNode().put("text", "x".repeat(20_000_000));
            var large = AtlanCall.post("write", "/api/meta/entity/bulk", body, _ -> true);

            assertThatExceptionOfType(Unknown.class)
                    .isThrownBy(() -> AtlanClients.http("http://localhost:" + server.port(), "max-attempts=3")
                            .exchange(large));

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private static AtlanCall write(SendPermit permit) {
        return AtlanCall.post(
                "write",
                "/api/meta/entity/bulk",
                JsonNodeFactory.instance.objectNode().put("a", 1),
                permit);
    }
}
