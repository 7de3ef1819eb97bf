import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Reads rendered manifests into the models of Kubernetes' resources, strictly: a member that the model does not have, a
 * value of the wrong type, a kind that is not known, a name that is given twice, and a selector that finds no pod are
 * errors. Arguments: YAML files.
 */
public final class Manifests {

    /** Members that nobody models would be collected and not refused. */
    private static final class Strict extends JacksonAnnotationIntrospector {

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return JsonIgnoreProperties.Value.empty();
        }
    }

    private final JsonMapper plain = JsonMapper.builder(new YAMLFactory()).build();
    private final JsonMapper strict = JsonMapper.builder()
            .annotationIntrospector(new Strict())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    private final Map<String, Class<?>> models = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int resources;

    private Manifests() {
        for (var resource : ServiceLoader.load(KubernetesResource.class)) {
            if (resource instanceof HasMetadata known) {
                models.put(known.getApiVersion() + "/" + known.getKind(), known.getClass());
            }
        }
    }

    public static void main(String[] files) throws IOException {
        var manifests = new Manifests();
        for (var file : files) {
            manifests.check(Path.of(file));
        }
        manifests.faults.forEach(System.err::println);
        if (!manifests.faults.isEmpty() || manifests.resources == 0) {
            System.exit(1);
        }
        System.out.printf("%d resources in %d files are valid%n", manifests.resources, files.length);
    }

    private void check(Path file) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        try (var parser = plain.createParser(file.toFile())) {
            plain.readValues(parser, JsonNode.class).forEachRemaining(document -> {
                if (document != null && document.isObject()) {
                    documents.add(document);
                }
            });
        }
        var names = new ArrayList<String>();
        for (var document : documents) {
            var name = document.path("kind").asText() + " " + document.at("/metadata/name").asText();
            if (names.contains(name)) {
                faults.add("%s: %s is there twice".formatted(file, name));
            }
            names.add(name);
            checkModel(file + ": " + name, document);
        }
        checkSelectors(file, documents);
    }

    private void checkModel(String name, JsonNode document) {
        resources++;
        var model = models.get(document.path("apiVersion").asText() + "/" + document.path("kind").asText());
        if (model == null) {
            faults.add(name + " is of an unknown kind");
            return;
        }
        try {
            strict.treeToValue(document, model);
        } catch (IOException | IllegalArgumentException invalid) {
            faults.add(name + ": " + invalid.getMessage().lines().findFirst().orElse(""));
        }
    }

    private void checkSelectors(Path file, List<JsonNode> documents) {
        var pods = documents.stream()
                .filter(document -> document.path("kind").asText().equals("Deployment"))
                .map(document -> document.at("/spec/template/metadata/labels"))
                .toList();
        for (var document : documents) {
            var selector =
                    switch (document.path("kind").asText()) {
                        case "Service" -> document.at("/spec/selector");
                        case "Deployment", "PodDisruptionBudget" -> document.at("/spec/selector/matchLabels");
                        case "NetworkPolicy" -> document.at("/spec/podSelector/matchLabels");
                        default -> null;
                    };
            if (selector != null && pods.stream().noneMatch(labels -> selects(selector, labels))) {
                faults.add("%s: the selector of %s finds no pod".formatted(file, document.at("/metadata/name")));
            }
        }
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        return !selector.isEmpty()
                && selector.properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }
}
