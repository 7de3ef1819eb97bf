package io.dataproducts.gateway.oracle;

import static io.dataproducts.gateway.oracle.Documents.JSON;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** An index of Atlan's field types on a real node, with assets in it. */
record AssetIndex(OpenSearchNode node, List<Asset> assets) {

    static final String NAME = "assets";

    /** Few enough for an answer of a few megabytes. */
    private static final int BATCH = 200;

    static AssetIndex create(OpenSearchNode node, List<Asset> assets) {
        node.send("PUT", "/" + NAME, settings()).expectSuccess();
        var lines = assets.stream()
                .map(asset -> "{\"index\":{\"_id\":\"%s\"}}\n%s\n".formatted(asset.guid(), asset.document()))
                .collect(Collectors.joining());
        var answer =
                node.send("POST", "/" + NAME + "/_bulk?refresh=true", lines).expectSuccess();
        if (answer.path("errors").booleanValue()) {
            throw new IllegalStateException("not indexed: " + answer);
        }
        return new AssetIndex(node, assets);
    }

    static String settings() {
        try {
            return Files.readString(Path.of("src/it/opensearch/assets-index.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the GUIDs of what the query clause finds. */
    Set<String> find(JsonNode clause) {
        return find(List.of(clause)).getFirst();
    }

    /** Executes each query clause and returns the GUIDs of what it finds. */
    List<Set<String>> find(List<? extends JsonNode> clauses) {
        var found = new ArrayList<Set<String>>();
        for (int start = 0; start < clauses.size(); start += BATCH) {
            found.addAll(findBatch(clauses.subList(start, Math.min(start + BATCH, clauses.size()))));
        }
        return found;
    }

    private List<Set<String>> findBatch(List<? extends JsonNode> clauses) {
        var lines = clauses.stream()
                .map(clause -> "{}\n{\"size\":10000,\"_source\":false,\"query\":%s}\n"
                        .formatted(JSON.writeValueAsString(clause)))
                .collect(Collectors.joining());
        var path = "/" + NAME + "/_msearch?filter_path=responses.error,responses.status,responses.hits.hits._id";
        var answers = node.send("POST", path, lines).expectSuccess().path("responses");
        return IntStream.range(0, clauses.size())
                .mapToObj(index -> guids(answers.path(index), clauses.get(index)))
                .toList();
    }

    private static Set<String> guids(JsonNode answer, JsonNode clause) {
        if (answer.path("status").intValue(0) != 200) {
            throw new IllegalStateException("%s for %s".formatted(answer, clause));
        }
        return answer.path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_id").stringValue())
                .collect(Collectors.toSet());
    }
}
