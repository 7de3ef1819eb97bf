package io.dataproducts.gateway.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A query as some client stores it, from {@code src/test/resources/selection}.
 *
 * @param rendered whether the gateway stores it just so
 * @param selection what callers see of it
 */
record StoredQuery(String id, String what, boolean rendered, JsonNode query, JsonNode selection) {

    static Stream<StoredQuery> all() {
        return files(Path.of("src/test/resources/selection"))
                .map(json -> new StoredQuery(
                        json.path("id").stringValue(),
                        json.path("what").stringValue(),
                        json.path("rendered").booleanValue(),
                        json.path("query"),
                        json.path("selection")));
    }

    static Stream<JsonNode> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().map(StoredQuery::json).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return Json.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return id + ": " + what;
    }
}
