package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.deadline.Deadline;
import io.dataproducts.gateway.platform.web.RequestId;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Sends calls to Atlan and reads what comes back; the one place through which all of them pass. */
class AtlanHttp {

    private static final String REQUEST_ID = "X-Atlan-Request-Id";
    private static final int UNAUTHORIZED = 401;

    private final AtlanTransport transport;
    private final AtlanCredentials credentials;
    private final AtlanPolicies policies;
    private final Clock clock;

    AtlanHttp(AtlanTransport transport, AtlanCredentials credentials, AtlanPolicies policies, Clock clock) {
        this.transport = transport;
        this.credentials = credentials;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Makes a call under the policies of its class and the deadline of this thread's work.
     *
     * @return the JSON that Atlan answered
     * @throws AtlanException in each case that is not a success
     */
    JsonNode exchange(AtlanCall call) {
        return policies.apply(call, end -> AtlanAnswers.read(call, attempt(call, end), clock.instant()));
    }

    /** A token that Atlan does not accept is renewed, and the call sent once more: 401 proves that it was not executed. */
    private AtlanAnswer attempt(AtlanCall call, Deadline end) {
        var token = credentials.token();
        var answer = send(call, token, end);
        if (answer.status() != UNAUTHORIZED || !end.remaining().isPositive()) {
            return answer;
        }
        credentials.renew(token);
        policies.countRefusedToken(call);
        return send(call, credentials.token(), end);
    }

    private AtlanAnswer send(AtlanCall call, String token, Deadline end) {
        var request = request(call, token);
        var departure = new Departure(call.permit(), end);
        var limit = end.remaining();
        try {
            var answer = request.httpRequest(_ -> departure.leave())
                    .exchangeToMono(AtlanHttp::answer)
                    .timeout(limit, Mono.error(() -> new AttemptTimeout(limit)))
                    .block();
            if (answer == null) {
                throw new IllegalStateException("a response without an answer");
            }
            return answer;
        } catch (RuntimeException failure) {
            throw TransportFailures.translate(call, departure, failure);
        }
    }

    private RequestHeadersSpec<?> request(AtlanCall call, String token) {
        var request = transport
                .of(call.kind())
                .method(call.method())
                .uri(call.uri(), call.variables().toArray())
                .headers(headers -> identify(headers, token));
        var body = call.body();
        return body == null
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(AtlanJson.MAPPER.writeValueAsString(body));
    }

    private static void identify(HttpHeaders headers, String token) {
        headers.setBearerAuth(token);
        RequestId.current().ifPresent(id -> headers.set(REQUEST_ID, id));
    }

    private static Mono<AtlanAnswer> answer(ClientResponse response) {
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> new AtlanAnswer(
                        response.statusCode().value(), response.headers().asHttpHeaders(), bytes));
    }
}
