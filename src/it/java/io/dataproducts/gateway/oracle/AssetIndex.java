package io.dataproducts.gateway.oracle;

import static io.dataproducts.gateway.oracle.Documents.JSON;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An index of Atlan's field types on a real node, with assets in it. */
record AssetIndex(OpenSearchNode node, List<Asset> assets) {

    static final String NAME = "assets";

    /** Of an answer that finds nothing, the status is left. */
    private static final String MULTI_SEARCH = "/" + NAME
            + "/_msearch?filter_path=responses.status,responses.error,responses.aggregations.guids.buckets.key";

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

    /** Returns the GUIDs of what the query clause finds, or nothing if the engine refuses it. */
    Optional<Set<String>> tryToFind(JsonNode clause) {
        var answer = node.send("POST", "/" + NAME + "/_search", request(clause));
        return answer.status() == 400 ? Optional.empty() : Optional.of(guids(answer.expectSuccess()));
    }

    /** Executes each query clause and returns the GUIDs of what it finds; the engine must refuse none. */
    List<Set<String>> find(List<? extends JsonNode> clauses) {
        var found = new ArrayList<Set<String>>();
        for (int start = 0; start < clauses.size(); start += BATCH) {
            found.addAll(findBatch(clauses.subList(start, Math.min(start + BATCH, clauses.size()))));
        }
        return found;
    }

    private List<Set<String>> findBatch(List<? extends JsonNode> clauses) {
        var lines = clauses.stream()
                .map(clause -> "{}\n%s\n".formatted(request(clause)))
                .collect(Collectors.joining());
        var answer = node.send("POST", MULTI_SEARCH, lines).expectSuccess();
        return answer.path("responses").valueStream().map(AssetIndex::guids).toList();
    }

    /** Asks for the GUIDs as buckets of an aggregation, which is many times faster than asking for hits. */
    private static String request(JsonNode clause) {
        return "{\"size\":0,\"query\":%s,\"aggs\":{\"guids\":{\"terms\":{\"field\":\"__guid\",\"size\":10000}}}}"
                .formatted(JSON.writeValueAsString(clause));
    }

    private static Set<String> guids(JsonNode answer) {
        if (answer.has("error")) {
            throw new IllegalStateException("the engine failed: " + answer);
        }
        var buckets = answer.path("aggregations").path("guids").path("buckets");
        return buckets.valueStream()
                .map(bucket -> bucket.path("key").stringValue())
                .collect(Collectors.toSet());
    }
}
