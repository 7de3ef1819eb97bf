package io.dataproducts.gateway.oracle;

import static io.dataproducts.gateway.oracle.Documents.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.search.Hit;
import io.dataproducts.gateway.selection.AssetDsl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sandbox's search finds what a real node finds, in the same order. */
@Oracle
class SandboxSearchIT {

    private static final SandboxSearch SANDBOX = SandboxSearch.of(Corpus.ASSETS);
    private static final int GENERATED = 2_000;

    private final AssetIndex index;
    private final Dice dice = new Dice(new Random(23));
    private final RandomSelections random = new RandomSelections(dice, Corpus.ASSETS);

    SandboxSearchIT(AssetIndex index) {
        this.index = index;
    }

    @Test
    void findsTheAssetsOfGeneratedSelections() {
        var clauses = clauses(GENERATED);
        var found = index.find(clauses);

        var differing = IntStream.range(0, clauses.size())
                .filter(i -> !SANDBOX.find(clauses.get(i)).equals(found.get(i)))
                .mapToObj(clauses::get)
                .toList();

        System.out.printf("Sandbox: %,d selections, %d differences%n", clauses.size(), differing.size());
        assertThat(differing).isEmpty();
    }

    @Test
    void findsTheSameByQueriesOfOtherShapes() {
        var queries = clauses(GENERATED).stream().map(new QueryChange(dice)::of).toList();

        var differences = queries.stream().flatMap(this::difference).toList();

        System.out.printf("Sandbox: %,d changed queries, %d differences%n", queries.size(), differences.size());
        assertThat(differences).isEmpty();
    }

    private Stream<String> difference(JsonNode query) {
        var node = index.tryToFind(query);
        var sandbox = SANDBOX.tryToFind(query);
        return node.equals(sandbox)
                ? Stream.empty()
                : Stream.of("%s%n  node %s%n  sandbox %s".formatted(query, node, sandbox));
    }

    static Stream<String> queries() throws IOException {
        return Files.readAllLines(Path.of("src/it/opensearch/queries.ndjson")).stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void findsTheSameOrRefusesTheSame(String query) {
        var clause = JSON.readTree(query);

        assertThat(SANDBOX.tryToFind(clause)).isEqualTo(index.tryToFind(clause));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name.keyword",
                "qualifiedName",
                "certificateStatus",
                "__typeName.keyword",
                "__superTypeNames.keyword",
                "__timestamp",
                "__modificationTimestamp",
                "popularityScore",
                "ownerUsers",
                "cmAttrId1",
                "cmRows",
                "__hasLineage",
                "__state"
            })
    void ordersHitsAndPagesAlike(String field) {
        for (var clause : clauses(20)) {
            for (var order : List.of("asc", "desc")) {
                var search = search(clause, field, order);

                assertThat(sandboxPages(search)).as("%s", search).isEqualTo(nodePages(search));
            }
        }
    }

    private static ObjectNode search(JsonNode clause, String field, String order) {
        var search = JSON.createObjectNode().put("size", 37);
        search.set("query", clause);
        search.putArray("sort").addObject().put(field, order);
        search.withArray("sort").addObject().put("__guid", order.equals("asc") ? "desc" : "asc");
        return search;
    }

    /** Follows the sort values of the last hit until there are no more hits. */
    private List<String> nodePages(ObjectNode search) {
        var guids = new ArrayList<String>();
        var hits = hits(search);
        while (!hits.isEmpty()) {
            hits.forEach(hit -> guids.add(hit.path("_id").stringValue()));
            hits = hits(search.deepCopy().set("search_after", hits.getLast().path("sort")));
        }
        return guids;
    }

    private List<JsonNode> hits(JsonNode search) {
        var answer = index.node()
                .send("POST", "/assets/_search?_source=false", search.toString())
                .expectSuccess();
        return answer.path("hits").path("hits").valueStream().toList();
    }

    private static List<String> sandboxPages(ObjectNode search) {
        var guids = new ArrayList<String>();
        var hits = SANDBOX.search(search).hits();
        while (!hits.isEmpty()) {
            hits.stream().map(Hit::guid).forEach(guids::add);
            var next = search.deepCopy();
            hits.getLast().sort().forEach(next.putArray("search_after")::add);
            hits = SANDBOX.search(next).hits();
        }
        return guids;
    }

    private List<JsonNode> clauses(int count) {
        return Stream.generate(random::next)
                .limit(count)
                .map(selection ->
                        AssetDsl.render(selection, OracleCatalog.INSTANCE).query())
                .toList();
    }
}
