package io.dataproducts.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls the gateway over HTTP, as a user would, and holds every problem it answers with against the contract. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String baseUrl;
    /** What every request bears. */
    private final Map<String, String> headers;

    public Api(int port) {
        this("http://localhost:" + port, Map.of());
    }

    private Api(String baseUrl, Map<String, String> headers) {
        this.baseUrl = baseUrl;
        this.headers = headers;
    }

    /** The same, with one header in each request. */
    public Api with(String header, String value) {
        return new Api(baseUrl, Map.of(header, value));
    }

    /** The same, called with a bearer token. */
    public Api withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same, called with an API key. */
    public Api withKey(String key) {
        return with("X-API-Key", key);
    }

    /** What came back; {@code json} is missing where there is no body. */
    public record Answer(int status, HttpResponse<String> response, JsonNode json) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The text at a JSON Pointer. */
        public String text(String pointer) {
            return json.at(pointer).asString("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    public Answer patch(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** A request to {@code path}, to be completed and passed to {@link #send}. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var answer = new Answer(response.statusCode(), response, json(response));
            holdAgainstTheContract(answer);
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void holdAgainstTheContract(Answer answer) {
        var request = answer.response().request();
        if (answer.header("Content-Type").startsWith("application/problem+json")) {
            assertThat(Contract.COMMITTED.problems(
                            request.method(), request.uri().getPath(), answer.status()))
                    .as("problems of %s", request)
                    .contains(answer.text("/code"));
            assertThat(Contract.COMMITTED.faults("/components/schemas/Problem", answer.json()))
                    .as("%s", answer.json())
                    .isEmpty();
        }
    }

    /** JSON with single quotes for double ones, for readable tests. */
    public static String quoted(String text) {
        return text.replace('\'', '"');
    }

    private static JsonNode json(HttpResponse<String> response) {
        @Nullable String type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") ? JSON.readTree(response.body()) : MissingNode.getInstance();
    }
}
