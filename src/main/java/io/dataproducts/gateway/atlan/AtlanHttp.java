package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.web.RequestId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Sends calls to Atlan and reads what comes back; the one place through which all of them pass. */
class AtlanHttp {

    private static final String REQUEST_ID = "X-Atlan-Request-Id";

    private final WebClient client;
    private final AtlanPolicies policies;
    private final Duration timeout;
    private final Clock clock;

    /** @param timeout longest wait for one attempt */
    AtlanHttp(WebClient client, AtlanPolicies policies, Duration timeout, Clock clock) {
        this.client = client;
        this.policies = policies;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * Makes a call under the policies of its class.
     *
     * @return the JSON that Atlan answered
     * @throws AtlanException in each case that is not a success
     */
    JsonNode exchange(AtlanCall call) {
        return policies.apply(call, () -> AtlanAnswers.read(call, attempt(call), clock.instant()));
    }

    private AtlanAnswer attempt(AtlanCall call) {
        var request = client.method(call.method())
                .uri(call.uri(), call.variables().toArray())
                .headers(AtlanHttp::identify);
        var body = call.body();
        var sent = body == null
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(AtlanJson.MAPPER.writeValueAsString(body));
        try {
            var answer = sent.exchangeToMono(AtlanHttp::answer).timeout(timeout).block();
            if (answer == null) {
                throw new IllegalStateException("a response without an answer");
            }
            return answer;
        } catch (RuntimeException failure) {
            throw TransportFailures.translate(call, failure);
        }
    }

    private static void identify(HttpHeaders headers) {
        RequestId.current().ifPresent(id -> headers.set(REQUEST_ID, id));
    }

    private static Mono<AtlanAnswer> answer(ClientResponse response) {
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> new AtlanAnswer(
                        response.statusCode().value(), response.headers().asHttpHeaders(), bytes));
    }
}
