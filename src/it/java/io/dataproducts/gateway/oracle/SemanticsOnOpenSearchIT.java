package io.dataproducts.gateway.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the selection language and the sandbox rely on in the engine, each on three assets. */
@Oracle
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SemanticsOnOpenSearchIT {

    private static final String ASSETS = """
            {"index":{"_id":"orders"}}
            {"__guid":"1","__typeName":"Table","name":"Orders of all shops","certificateStatus":"VERIFIED","cmRows":5,"description":"","ownerUsers":["ada","grace"]}
            {"index":{"_id":"view"}}
            {"__guid":"2","__typeName":"View","name":"orders","certificateStatus":"DRAFT","cmRows":6,"description":" ","ownerUsers":[]}
            {"index":{"_id":"column"}}
            {"__guid":"3","__typeName":"Column","name":"a*b?","cmRows":-1}
            """;

    private final OpenSearchNode node;

    SemanticsOnOpenSearchIT(OpenSearchNode node) {
        this.node = node;
    }

    @BeforeAll
    void createIndex() {
        node.send("PUT", "/semantics", AssetIndex.settings()).expectSuccess();
        var answer = node.send("POST", "/semantics/_bulk?refresh=true", ASSETS).expectSuccess();
        assertThat(answer.path("errors").booleanValue()).isFalse();
    }

    @AfterAll
    void deleteIndex() {
        node.send("DELETE", "/semantics", "").expectSuccess();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a term on a text is one token, which has the case of the index
            {"term":{"name":"orders"}} | orders view
            {"term":{"name":"Orders"}} |
            # a lower-cased keyword is found in any case
            {"term":{"__typeName.keyword":{"value":"tAbLe","case_insensitive":false}}} | orders
            {"terms":{"__typeName.keyword":["TABLE","view"]}} | orders view
            {"prefix":{"__typeName.keyword":{"value":"TAB","case_insensitive":false}}} | orders
            {"wildcard":{"__typeName.keyword":{"value":"T*LE","case_insensitive":false}}} | orders
            {"range":{"__typeName.keyword":{"gte":"TABLE"}}} | orders view
            # an exact keyword is not
            {"term":{"certificateStatus":"verified"}} |
            # nothing is wanted, or nothing is known
            {"terms":{"certificateStatus":[]}} |
            {"term":{"unheardOf":"x"}} |
            {"bool":{}} | column orders view
            {"bool":{"must_not":[{"term":{"certificateStatus":"DRAFT"}}]}} | column orders
            # should
            {"bool":{"filter":{"term":{"cmRows":5}},"should":[{"term":{"cmRows":6}}]}} | orders
            {"bool":{"filter":{"term":{"cmRows":5}},"should":[{"term":{"cmRows":6}}],"minimum_should_match":1}} |
            {"bool":{"filter":{"term":{"cmRows":5}},"should":[{"term":{"cmRows":6}}],"minimum_should_match":"1"}} |
            {"bool":{"should":[{"term":{"cmRows":6}}]}} | view
            # what is there
            {"exists":{"field":"description"}} | orders view
            {"exists":{"field":"description.keyword"}} | orders view
            {"exists":{"field":"ownerUsers"}} | orders
            # fractions of a whole number
            {"term":{"cmRows":5.0}} | orders
            {"term":{"cmRows":5.5}} |
            {"terms":{"cmRows":[5.5,6.0]}} | view
            {"range":{"cmRows":{"gt":5.5}}} | view
            {"range":{"cmRows":{"lt":5.5}}} | column orders
            # escapes in a wildcard
            {"wildcard":{"name.keyword":{"value":"A\\\\*B\\\\?"}}} | column
            {"wildcard":{"name.keyword":{"value":"A\\\\?B*"}}} |
            """)
    void finds(String clause, @Nullable String expected) {
        var answer = search("{\"query\":%s}".formatted(clause)).expectSuccess();
        var found = answer.path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_id").stringValue())
                .sorted()
                .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":{\"term\":{\"cmRows\":\"five\"}}}",
                "{\"query\":{\"invented\":{}}}",
                "{\"query\":{\"match_all\":{}},\"sort\":[{\"name\":\"asc\"}]}"
            })
    void refuses(String request) {
        assertThat(search(request).status()).isEqualTo(400);
    }

    @Test
    void sortsMissingValuesLast() {
        var answer = search(
                "{\"query\":{\"match_all\":{}},\"sort\":[{\"certificateStatus\":\"asc\"},{\"__guid\":\"asc\"}]}");

        assertThat(answer.expectSuccess()
                        .path("hits")
                        .path("hits")
                        .valueStream()
                        .map(hit -> hit.path("_id").stringValue()))
                .containsExactly("view", "orders", "column");
    }

    private OpenSearchNode.Answer search(String request) {
        return node.send("POST", "/semantics/_search", request);
    }
}
