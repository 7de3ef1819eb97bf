package io.dataproducts.gateway.sandbox.seed;

import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files that describe the catalog. */
final class SeedFiles {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> ENTITIES = List.of(
            "glossary", "domains", "connections", "warehouse-tables", "warehouse-views", "other-assets", "products");

    private SeedFiles() {}

    static TypeDefinitions types() {
        return new TypeDefinitions(read("typedefs"));
    }

    /** Every line of every file; what others refer to comes first. */
    static List<Row> rows() {
        return ENTITIES.stream()
                .flatMap(file -> read(file).valueStream().map(Row::new))
                .flatMap(row -> Stream.concat(Stream.of(row), Columns.of(row)))
                .toList();
    }

    private static JsonNode read(String file) {
        var resource = "/sandbox/%s.json".formatted(file);
        try (var stream = SeedFiles.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no %s on the class path".formatted(resource));
            }
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
