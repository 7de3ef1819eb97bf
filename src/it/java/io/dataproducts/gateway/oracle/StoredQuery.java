package io.dataproducts.gateway.oracle;

import static io.dataproducts.gateway.oracle.Documents.JSON;

import io.dataproducts.gateway.selection.AssetDsl;
import io.dataproducts.gateway.selection.AssetSelection;
import io.dataproducts.gateway.selection.CatalogNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A query clause as Atlan stores it.
 *
 * @param id what to call it in a report
 */
record StoredQuery(String id, JsonNode clause) {

    /** Returns the queries of Atlan's own clients, and others that are near to what a selection says. */
    static List<StoredQuery> recorded() {
        try (var files = Files.list(Path.of("src/test/resources/selection"))) {
            return files.sorted().map(StoredQuery::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredQuery read(Path file) {
        try {
            var json = JSON.readTree(Files.readString(file));
            return new StoredQuery(json.path("id").stringValue(), json.path("query"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AssetSelection selection(CatalogNames names) {
        var stored = JSON.createObjectNode();
        stored.withObject("/query/dsl").set("query", clause);
        return AssetDsl.read(JSON.writeValueAsString(stored), names);
    }
}
