package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.deadline.Deadline;
import io.dataproducts.gateway.platform.web.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;
import reactor.core.publisher.Mono;

/** Sends a request to Atlan once, and takes what comes back. */
final class AtlanWire {

    private static final String REQUEST_ID = "X-Atlan-Request-Id";

    private final AtlanTransport transport;

    AtlanWire(AtlanTransport transport) {
        this.transport = transport;
    }

    /**
     * Sends {@code call}, with {@code token} if it needs one.
     *
     * @param end when it is given up
     * @throws AtlanException if no answer came
     */
    AtlanAnswer send(AtlanCall call, @Nullable String token, Deadline end) {
        var request = request(call, token);
        var departure = new Departure(call.permit(), end);
        var limit = end.remaining();
        try {
            var answer = request.httpRequest(_ -> departure.leave())
                    .exchangeToMono(AtlanWire::answer)
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

    private RequestHeadersSpec<?> request(AtlanCall call, @Nullable String token) {
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

    /** Atlan keeps each {@code x-atlan-} header in the audit of what the call changes. */
    private static void identify(HttpHeaders headers, @Nullable String token) {
        if (token != null) {
            headers.setBearerAuth(token);
        }
        RequestId.current().ifPresent(id -> headers.set(REQUEST_ID, id));
        headers.set(CallerHeader.NAME, CallerHeader.value());
    }

    private static Mono<AtlanAnswer> answer(ClientResponse response) {
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> new AtlanAnswer(
                        response.statusCode().value(), response.headers().asHttpHeaders(), bytes));
    }
}
