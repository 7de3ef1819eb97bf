package io.dataproducts.gateway.testing;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A contract to hold documents and answers against. */
public final class Contract {

    /** The one in {@code openapi.yaml}. */
    public static final Contract COMMITTED = committed();

    private static final String PROBLEM = "application/problem+json";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;

    public Contract(JsonNode document) {
        this.document = document;
    }

    private static Contract committed() {
        try {
            Map<String, Object> tree = new Yaml().load(Files.readString(Path.of("openapi.yaml")));
            return new Contract(JsonMapper.builder().build().valueToTree(tree));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public JsonNode document() {
        return document;
    }

    /** The operation that answers {@code method} on {@code path}, if there is one. */
    public Optional<JsonNode> operation(String method, String path) {
        return document.path("paths").properties().stream()
                .filter(entry -> Pattern.matches(pattern(entry.getKey()), path))
                .sorted((one, other) -> Boolean.compare(
                        one.getKey().contains("{"), other.getKey().contains("{")))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    /** The codes that {@code method} on {@code path} may answer with under {@code status}; any, where it has no such call. */
    public Set<String> problems(String method, String path, int status) {
        return operation(method, path)
                .map(operation -> operation.path("responses").path(String.valueOf(status)))
                .map(response -> Stream.of(response, document.at("/components/responses/AnyProblem")))
                .map(responses -> responses.flatMap(response -> examples(response).stream()))
                .orElseGet(() -> document.at("/components/examples").propertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<String> examples(JsonNode response) {
        return response.path("content").path(PROBLEM).path("examples").propertyNames();
    }

    /** What is wrong with {@code instance} by the schema at a JSON Pointer into the contract; nothing, if it fits. */
    public List<String> faults(String pointer, JsonNode instance) {
        return schema(pointer).validate(instance).stream().map(Error::toString).toList();
    }

    private Schema schema(String pointer) {
        var root = (ObjectNode) document.deepCopy();
        root.put("$ref", "#" + pointer);
        return SCHEMAS.getSchema(root);
    }

    private static String pattern(String template) {
        return List.of(template.split("/")).stream()
                .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/"));
    }
}
