package io.dataproducts.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.client.model.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayExceptionTests {

    @Test
    void bearsTheProblemWithAllItsErrors() {
        var problem = GatewayException.of(Failures.notRetryable()).orElseThrow();

        assertThat(problem).hasMessage("invalid-body: 2 faults");
        assertThat(problem.getCode()).isEqualTo(422);
        assertThat(problem.problem().getRetryable()).isFalse();
        assertThat(problem.problem().getErrors())
                .extracting(Fault::getPointer)
                .containsExactly("/assets/tags/0", "/name");
    }

    @Test
    void fallsBackToTheTitleWithoutADetail() {
        assertThat(GatewayException.of(Failures.retryable(Map.of())).orElseThrow())
                .hasMessage("atlan-unavailable: Atlan is not available");
    }

    @Test
    void saysHowLongToWait() {
        var problem = GatewayException.of(Failures.retryable(Map.of("retry-after", "17")));

        assertThat(problem.orElseThrow().retryAfter()).contains(Duration.ofSeconds(17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "Wed, 25 Nov 2026 00:00:00 GMT"})
    void saysNothingOfAWaitThatIsNotInSeconds(String value) {
        var problem = GatewayException.of(Failures.retryable(Map.of("Retry-After", value)));

        assertThat(problem.orElseThrow().retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "<html>", "{\"title\": \"Not of the gateway\", \"status\": 502}"})
    void isNoneOfABodyThatIsNotTheGatewaysProblem(String body) {
        assertThat(GatewayException.of(Failures.problem(502, body, Map.of()))).isEmpty();
    }

    @Test
    void isNoneOfAnotherMediaTypeOrNoAnswerAtAll() {
        assertThat(GatewayException.of(Failures.answer(502, "<html>", Map.of("Content-Type", "text/html"))))
                .isEmpty();
        assertThat(GatewayException.of(Failures.lost())).isEmpty();
    }
}
