package io.dataproducts.gateway.atlan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.platform.deadline.Deadline;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CredentialRenewalTests extends StubOfAtlan {

    @TempDir
    Path directory;

    private Path file;

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger issued = new AtomicInteger();

    @BeforeEach
    void acceptTheNewTokenAlone() {
        atlanAnswers(aResponse().withStatus(401));
        ATLAN.stubFor(
                any(anyUrl()).withHeader("Authorization", equalTo("Bearer new")).willReturn(okJson("{\"ok\":true}")));
        file = directory.resolve("token");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void sendsTheCallOnceMoreWithTheTokenThatTheFileHoldsNow(AtlanCall call) throws IOException {
        var http = withTokenInFile("old");
        Files.writeString(file, "new\n");

        assertThat(http.exchange(call).path("ok").asBoolean()).isTrue();

        atlanWasCalled(2);
        http.exchange(call);
        atlanWasCalled(3);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void givesUpAfterTheSecondRefusal(AtlanCall call) throws IOException {
        var http = withTokenInFile("old");
        Files.writeString(file, "revoked");

        var failure = catchThrowableOfType(NotExecuted.class, () -> http.exchange(call));

        assertThat(failure.reason()).isEqualTo(Reason.CREDENTIALS);
        assertThat(failure.type()).isEqualTo(ProblemType.ATLAN_CREDENTIALS);
        ATLAN.verify(1, anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer old")));
        ATLAN.verify(1, anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer revoked")));
        atlanWasCalled(2);
    }

    @Test
    void keepsTheTokenWhileTheFileHoldsNone() throws IOException {
        var http = withTokenInFile("old");
        Files.writeString(file, " ");

        var failure = catchThrowableOfType(NotExecuted.class, () -> http.exchange(READ));

        assertThat(failure.reason()).isEqualTo(Reason.CREDENTIALS);
        ATLAN.verify(2, anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer old")));
        Files.writeString(file, "new");
        assertThat(http.exchange(READ).path("ok").asBoolean()).isTrue();
    }

    @Test
    void sendsACallWithATokenThatCannotBeRenewedOnceMoreAsWell() {
        var failure = catchThrowableOfType(NotExecuted.class, () -> retrying().exchange(WRITE));

        assertThat(failure.reason()).isEqualTo(Reason.CREDENTIALS);
        atlanWasCalled(2);
    }

    @Test
    void doesNotSendAWriteAgainForWhichTheNewTokenLeavesTooLittleTime() {
        var http = withTokens(new OAuthTokens(this::issueAtTheLastMoment, now::get));

        var failure = catchThrowableOfType(
                NotExecuted.class, () -> Deadline.in(Duration.ofSeconds(2)).call(() -> http.exchange(WRITE)));

        assertThat(failure.reason()).isEqualTo(Reason.CREDENTIALS);
        assertThat(issued).hasValue(2);
        atlanWasCalled(1);
    }

    /** The first token is there at once, and old enough to be renewed. */
    private IssuedToken issueAtTheLastMoment(Deadline end) {
        if (issued.incrementAndGet() > 1) {
            await().until(() -> end.remaining().compareTo(Duration.ofMillis(200)) < 0);
        }
        return new IssuedToken("token-" + issued, now.getAndAdd(OAuthTokens.YOUNG.toNanos()), Duration.ofMinutes(10));
    }

    private static AtlanHttp withTokens(AtlanCredentials tokens) {
        var properties = AtlanClients.properties(ATLAN.baseUrl());
        var wire = new AtlanWire(new AtlanTransport(properties, ObservationRegistry.NOOP));
        return new AtlanHttp(wire, tokens, new AtlanPolicies(properties, new SimpleMeterRegistry()), Clock.systemUTC());
    }

    static Stream<AtlanCall> calls() {
        return Stream.of(READ, SEARCH, WRITE);
    }

    private AtlanHttp withTokenInFile(String token) throws IOException {
        Files.writeString(file, token);
        return AtlanClients.http(ATLAN.baseUrl(), "api-key=", "api-key-file=" + file, "max-attempts=3");
    }
}
