package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.graph.Classification;
import io.dataproducts.gateway.sandbox.graph.Governance;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads tags, custom metadata, custom attributes and labels. On update each has its own rule for when it counts. */
final class GovernanceReader {

    private final TypeDefinitions types;
    private final SaveOptions options;

    GovernanceReader(TypeDefinitions types, SaveOptions options) {
        this.types = types;
        this.options = options;
    }

    UnaryOperator<Governance> read(JsonNode body, Payload payload, boolean update) {
        var tags = tags(body, payload, update);
        var metadata = new CustomMetadataReader(types, options).read(body.path("businessAttributes"), update);
        var customAttributes = CustomAttributes.read(body.path("customAttributes"));
        return before -> {
            var after = tags.apply(metadata.apply(before));
            after = customAttributes.map(after::withCustomAttributes).orElse(after);
            return update ? after : after.withLabels(texts(body.path("labels")));
        };
    }

    private UnaryOperator<Governance> tags(JsonNode body, Payload payload, boolean update) {
        var given = tags(body.path("classifications"), payload);
        if (!update || options.replaceTags()) {
            boolean replaces = body.path("classifications").isArray();
            return before -> replaces ? before.withClassifications(with(propagated(before, payload), given)) : before;
        }
        var added = tags(body.path("addOrUpdateClassifications"), payload);
        var removed = tags(body.path("removeClassifications"), payload);
        return before -> options.appendTags()
                ? before.withClassifications(with(without(before, payload, with(removed, added)), added))
                : before;
    }

    private List<Classification> tags(JsonNode tags, Payload payload) {
        return tags.valueStream()
                .map(tag -> {
                    var id = tag.path("typeName").asString("");
                    if (types.tag(id) == null) {
                        throw AtlasErrorCode.CLASSIFICATION_NOT_FOUND.with(id);
                    }
                    return new Classification(
                            id, payload.guid(), tag.path("propagate").asBoolean(false));
                })
                .toList();
    }

    private static List<Classification> propagated(Governance before, Payload payload) {
        return before.classifications().stream()
                .filter(tag -> !tag.entityGuid().equals(payload.guid()))
                .toList();
    }

    private static List<Classification> without(Governance before, Payload payload, List<Classification> dropped) {
        return before.classifications().stream()
                .filter(tag -> !tag.entityGuid().equals(payload.guid())
                        || dropped.stream().noneMatch(other -> other.typeName().equals(tag.typeName())))
                .toList();
    }

    private static List<Classification> with(List<Classification> first, List<Classification> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<String> texts(JsonNode labels) {
        var texts = new ArrayList<String>();
        labels.forEach(label -> texts.add(label.asString()));
        return texts;
    }
}
