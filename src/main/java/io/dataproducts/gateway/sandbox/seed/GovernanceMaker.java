package io.dataproducts.gateway.sandbox.seed;

import io.dataproducts.gateway.sandbox.graph.Classification;
import io.dataproducts.gateway.sandbox.graph.Governance;
import io.dataproducts.gateway.sandbox.type.CustomMetadataSet;
import io.dataproducts.gateway.sandbox.type.Tag;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads tags and custom metadata of a line, where they stand by the names that people see. */
final class GovernanceMaker {

    private final TypeDefinitions types;

    GovernanceMaker(TypeDefinitions types) {
        this.types = types;
    }

    Governance of(Row row) {
        var direct = tags(row, "tags", row.guid());
        var propagated = tags(row, "propagatedTags", Row.guidOf(row.text("in")));
        return Governance.NONE
                .withClassifications(Stream.concat(direct, propagated).toList())
                .withCustomMetadata(customMetadata(row.json().path("customMetadata")));
    }

    private Stream<Classification> tags(Row row, String member, String carrier) {
        List<String> names = row.texts(member);
        return names.stream().map(name -> new Classification(tagId(name), carrier, true));
    }

    private String tagId(String displayName) {
        return types.tags()
                .filter(tag -> tag.displayName().equals(displayName))
                .map(Tag::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no tag '%s'".formatted(displayName)));
    }

    private Map<String, Map<String, JsonNode>> customMetadata(JsonNode json) {
        var sets = new LinkedHashMap<String, Map<String, JsonNode>>();
        for (var name : json.propertyNames()) {
            var set = set(name);
            sets.put(set.id(), values(set, json.path(name)));
        }
        return sets;
    }

    private CustomMetadataSet set(String displayName) {
        return types.customMetadata()
                .filter(set -> set.displayName().equals(displayName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no custom metadata '%s'".formatted(displayName)));
    }

    private static Map<String, JsonNode> values(CustomMetadataSet set, JsonNode json) {
        var values = new LinkedHashMap<String, JsonNode>();
        for (var name : json.propertyNames()) {
            var value = json.path(name);
            var attribute = set.attributes().get(name);
            if (attribute == null) {
                throw new IllegalStateException("no attribute '%s' in '%s'".formatted(name, set.displayName()));
            }
            values.put(attribute.name(), attribute.kind().read(value).orElseThrow());
        }
        return values;
    }
}
