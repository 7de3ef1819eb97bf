package io.dataproducts.gateway.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.testing.MarketingNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the queries of {@code src/test/resources/selection} that claim to be a client's against the recorded ones, in the
 * folder that the environment variable {@code REFERENCE_VECTORS} names, else in {@code ../shared/vectors}.
 */
class ReferenceVectorsTests {

    private static final Path FOLDER =
            Path.of(Optional.ofNullable(System.getenv("REFERENCE_VECTORS")).orElse("../shared/vectors"));

    private final CatalogNames names = new MarketingNames();
    private final Map<String, StoredQuery> ours =
            StoredQuery.all().collect(Collectors.toMap(StoredQuery::id, Function.identity()));

    @Test
    void saysWhenThereAreNone() {
        if (!Files.isDirectory(FOLDER)) {
            System.out.printf("No recorded queries at %s: nothing to compare with.%n", FOLDER);
        }
    }

    @TestFactory
    Iterable<DynamicTest> areWhatTheClientsSend() {
        return Files.isDirectory(FOLDER)
                ? StoredQuery.files(FOLDER)
                        .map(vector -> DynamicTest.dynamicTest(id(vector), () -> compare(vector)))
                        .toList()
                : List.of();
    }

    private void compare(JsonNode vector) {
        var stored = ours.get(id(vector));
        if (stored == null) {
            throw new AssertionError("no copy of our own of " + id(vector));
        }
        assertThat(query(vector)).isEqualTo(stored.query());
        if (!vector.has("parsed")) {
            return;
        }
        var text = vector.path("dataProductAssetsDSL").stringValue();
        assertThat(SelectionJson.write(AssetDsl.read(text, names))).isEqualTo(stored.selection());
        if (stored.rendered()) {
            var expected = (ObjectNode) Json.parse(text);
            expected.withObject("/query").remove("includeRelationshipAttributes");
            assertThat(Json.parse(AssetDsl.render(SelectionJson.read(stored.selection()), names)
                            .json()))
                    .isEqualTo(expected);
        }
    }

    private static String id(JsonNode vector) {
        var id = vector.path("id").stringValue();
        return vector.has("parsed") ? "py-" + id : id;
    }

    private static JsonNode query(JsonNode vector) {
        return vector.has("query") ? vector.path("query") : vector.at("/parsed/query/dsl/query");
    }
}
