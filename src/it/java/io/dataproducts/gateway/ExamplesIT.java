package io.dataproducts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.testing.Api.Answer;
import io.dataproducts.gateway.testing.Contract;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every example of a request in the contract works, and is answered as the contract shows. */
class ExamplesIT extends SandboxedGateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path ANSWERS = Path.of("src/main/resources/contract");

    /**
     * There is an operation to ask for only after a write whose outcome is unknown, and a key to take only once it was
     * given; the expiry of a key that is asked for must not be over.
     */
    private static final Set<String> NOT_AT_HAND = Set.of("getOperation", "giveApiKey", "takeApiKey");

    /** An operation with the status that its example is answered with. */
    record Example(String method, String path, JsonNode operation, int status) {

        String id() {
            return operation.path("operationId").asString();
        }

        String query() {
            return "createProduct".equals(id()) && status == 200 ? "?dryRun=true" : "";
        }

        String pointerTo(String part) {
            return "/paths/%s/%s/%s".formatted(path.replace("/", "~1"), method.toLowerCase(Locale.ROOT), part);
        }

        @Override
        public String toString() {
            return "%s %s%s: %d".formatted(method, path, query(), status);
        }
    }

    static Stream<Example> examples() {
        return Contract.COMMITTED.document().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .flatMap(operation -> operation.getValue().path("responses").propertyNames().stream()
                                .filter(status -> status.startsWith("2"))
                                .map(status -> new Example(
                                        operation.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        operation.getValue(),
                                        Integer.parseInt(status)))));
    }

    static Stream<Example> examplesAtHand() {
        return examples().filter(example -> !NOT_AT_HAND.contains(example.id()));
    }

    /** With {@code -Dcontract.write=true} the answers that the contract shows are written anew. */
    @ParameterizedTest
    @MethodSource("examplesAtHand")
    void theExampleOfARequestIsAnsweredAsShown(Example example) throws IOException {
        var answer = send(example);

        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(example.status());
        if (example.operation().at("/responses/" + example.status()).has("content")) {
            var shown = ANSWERS.resolve("%s-%d.json".formatted(example.id(), example.status()));
            if (Boolean.getBoolean("contract.write")) {
                Files.writeString(shown, printed(answer.json()));
            }
            assertThat(Contract.COMMITTED.faults(example.pointerTo(schemaOf(example)), answer.json()))
                    .isEmpty();
            assertThat(answer.json().propertyNames())
                    .containsExactlyElementsOf(
                            JSON.readTree(Files.readString(shown)).propertyNames());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleOfASuccessFitsItsSchema(Example example) {
        var response = example.operation().at("/responses/" + example.status());
        if (response.has("content")) {
            var shown = response.at("/content/application~1json/example");

            assertThat(shown.isMissingNode()).isFalse();
            assertThat(Contract.COMMITTED.faults(example.pointerTo(schemaOf(example)), shown))
                    .isEmpty();
        }
    }

    @Test
    void theExampleOfACreateWorksAgainUnderItsKey() {
        var create = examples().filter(example -> "createProduct".equals(example.id()) && example.status() == 201);
        var example = create.findFirst().orElseThrow();

        var first = send(example);
        var second = send(example);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.text("/guid")).isEqualTo(first.text("/guid"));
    }

    private Answer send(Example example) {
        var path = example.path();
        for (var parameter : example.operation().path("parameters")) {
            if ("path".equals(parameter.path("in").asString(""))) {
                path = path.replace(
                        "{" + parameter.path("name").asString() + "}",
                        parameter.path("example").asString());
            }
        }
        var request = api.request(path + example.query());
        for (var parameter : example.operation().path("parameters")) {
            if ("header".equals(parameter.path("in").asString("")) && parameter.has("example")) {
                request.header(
                        parameter.path("name").asString(),
                        parameter.path("example").asString());
            }
        }
        var content = example.operation().at("/requestBody/content").properties().stream()
                .findFirst();
        HttpRequest.BodyPublisher body = content.map(form ->
                        BodyPublishers.ofString(requestOf(form.getValue()).toString()))
                .orElseGet(BodyPublishers::noBody);
        content.ifPresent(form -> request.header("Content-Type", form.getKey()));
        return api.send(request.method(example.method(), body));
    }

    /** The example of the body, or that of its schema. */
    private static JsonNode requestOf(JsonNode content) {
        var reference = content.at("/schema/$ref").asString("#");
        return content.has("example")
                ? content.path("example")
                : Contract.COMMITTED.document().at(reference.substring(1) + "/example");
    }

    /** As a tenant would answer. */
    private static String printed(JsonNode answer) {
        var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n";
        return text.replaceAll("http://localhost:[0-9]+", "https://acme.atlan.com");
    }

    private static String schemaOf(Example example) {
        return "responses/%d/content/application~1json/schema".formatted(example.status());
    }
}
