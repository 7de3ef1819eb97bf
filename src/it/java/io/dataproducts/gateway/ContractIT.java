package io.dataproducts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.testing.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** The contract that is served, the one that is committed, and what both say. */
class ContractIT extends StubbedAtlan {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    /** With {@code -Dcontract.write=true} the committed contract is written anew. */
    @Test
    void theCommittedContractIsTheOneServed() throws IOException {
        var served = api.get("/openapi.yaml").response().body();
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(tree(Files.readString(COMMITTED))).isEqualTo(tree(served));
    }

    @Test
    void theContractIsTheSameWhateverTheHost() {
        var one = api.get("/openapi.yaml").response().body();
        var other = api.send(api.request("/openapi.yaml")
                .header("X-Forwarded-Host", "example.org")
                .GET());

        assertThat(other.response().body()).isEqualTo(one).doesNotContain(String.valueOf(port));
    }

    @Test
    void everyOperationSaysWhatItDoesAndThatItCanFail() {
        var paths = api.get("/openapi").json().path("paths");

        assertThat(paths.size()).isPositive();
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var where = operation.getKey() + " " + path.getKey();
                    assertThat(operation.getValue().propertyNames())
                            .as(where)
                            .contains("operationId", "summary", "description", "tags", "responses");
                    assertThat(operation.getValue().path("responses").has("default"))
                            .as(where)
                            .isTrue();
                }));
    }

    @Test
    void theGroupsOfOperationsBeginWithWhatTheGatewayIsFor() {
        var groups = api.get("/openapi").json().path("tags");

        assertThat(groups.findValuesAsString("name"))
                .containsExactly(
                        "Data products", "Selections", "Look-ups", "Data domains", "Operations", "Callers", "Problems");
    }

    /** Swagger UI sends an example as it stands, whether the reader means it or not. */
    @Test
    void noSharedParameterHasAnExample() {
        var parameters = api.get("/openapi").json().at("/components/parameters");

        assertThat(parameters.size()).isPositive();
        assertThat(parameters.findValues("example")).isEmpty();
    }

    @Test
    void everyProblemHasAnExampleThatFitsItsSchema() {
        var contract = new Contract(api.get("/openapi").json());

        for (var type : ProblemType.values()) {
            var example = contract.document().at("/components/examples/" + type.slug() + "/value");
            assertThat(contract.faults("/components/schemas/Problem", example))
                    .as("%s", example)
                    .isEmpty();
            assertThat(example.path("type").asString()).endsWith("/problems/" + type.slug());
            assertThat(example.path("code").asString()).isEqualTo(type.slug());
            assertThat(example.path("status").asInt()).isEqualTo(type.status());
            assertThat(example.path("retryable").asBoolean()).isEqualTo(type.retryable());
        }
    }

    @Test
    void everyProblemIsShownWhereItCanOccur() {
        var contract = api.get("/openapi").json();

        var shown = contract.findValuesAsString("$ref").stream()
                .filter(reference -> reference.startsWith("#/components/examples/"))
                .map(reference -> reference.substring("#/components/examples/".length()));

        assertThat(shown)
                .contains(Arrays.stream(ProblemType.values())
                        .map(ProblemType::slug)
                        .toArray(String[]::new));
    }

    @Test
    void everyTextListAndNumberIsBounded() {
        var contract = api.get("/openapi").json();

        assertThat(typed(contract, "string"))
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.has("maxLength") || schema.has("enum"))
                        .as("%s", schema)
                        .isTrue());
        assertThat(typed(contract, "array"))
                .isNotEmpty()
                .allSatisfy(schema ->
                        assertThat(schema.has("maxItems")).as("%s", schema).isTrue());
        assertThat(typed(contract, "integer"))
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.has("minimum") && schema.has("maximum") && schema.has("format"))
                        .as("%s", schema)
                        .isTrue());
    }

    @Test
    void everyBodyThatCallersSendIsClosed() {
        var contract = api.get("/openapi").json();

        for (var name : List.of("NewDataProduct", "DataProductPatch", "SelectionPreviewRequest", "AssetSelection")) {
            assertThat(contract.at("/components/schemas/" + name)
                            .path("additionalProperties")
                            .asBoolean(true))
                    .as(name)
                    .isFalse();
        }
        assertThat(contract.at("/components/schemas/DataProduct").has("additionalProperties"))
                .isFalse();
    }

    private static List<JsonNode> typed(JsonNode contract, String type) {
        return contract.findParents("type").stream()
                .filter(schema -> type.equals(schema.path("type").asString("")))
                .toList();
    }

    @Test
    void everyReferenceResolves() {
        var contract = api.get("/openapi").json();

        var references = contract.findValuesAsString("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                contract.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void swaggerUiIsServed() {
        var page = api.get("/swagger-ui/index.html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().body()).contains("swagger-ui");
        assertThat(api.get("/swagger-ui.html").status()).isEqualTo(302);
    }

    @Test
    void everyProblemIsExplained() {
        var registry = api.get("/problems");

        assertThat(registry.json().path("items")).hasSize(ProblemType.values().length);
        for (var type : ProblemType.values()) {
            var explained = api.get("/problems/" + type.slug());
            assertThat(explained.text("/cause")).isEqualTo(type.cause());
            assertThat(explained.text("/cure")).isNotBlank();
        }
        assertThat(api.get("/problems/no-such-problem").status()).isEqualTo(404);
    }

    private static Map<String, Object> tree(String yaml) {
        return new Yaml().load(yaml);
    }
}
