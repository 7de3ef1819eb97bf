package io.dataproducts.gateway.sandbox.search.field;

import io.dataproducts.gateway.sandbox.type.AttributeDefinition;
import io.dataproducts.gateway.sandbox.type.AttributeKind;
import io.dataproducts.gateway.sandbox.type.EntityType;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which fields the index has. What typedefs do not know has no field, and a search for it finds nothing. */
public final class FieldMapping {

    private static final Set<String> TEXTS = Set.of(
            "name",
            "displayName",
            "description",
            "userDescription",
            "databaseName",
            "schemaName",
            "certificateStatusMessage",
            "announcementTitle",
            "announcementMessage",
            "assetIcon",
            "dataProductAssetsDSL",
            "dataProductAssetsPlaybookFilter");

    private final Map<String, List<SearchField>> byAttribute = new LinkedHashMap<>();
    private final Map<String, SearchField> byName = new LinkedHashMap<>();

    public FieldMapping(TypeDefinitions types) {
        SystemFields.ALL.forEach(this::add);
        types.entityTypes().stream()
                .map(EntityType::attributes)
                .flatMap(attributes -> attributes.values().stream())
                .forEach(this::add);
        types.customMetadata()
                .flatMap(set -> set.attributes().values().stream())
                .forEach(this::add);
    }

    /** The fields that hold the values of {@code attribute}, itself and its sub-fields. */
    public List<SearchField> fieldsOf(String attribute) {
        return byAttribute.getOrDefault(attribute, List.of());
    }

    public Optional<SearchField> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Stream<String> names() {
        return byName.keySet().stream();
    }

    private void add(AttributeDefinition attribute) {
        var main = field(attribute.name(), attribute.kind());
        var fields = Stream.concat(Stream.of(main), SubFields.of(attribute.name()));
        add(attribute.name(), fields.toList());
    }

    private void add(String attribute, List<SearchField> fields) {
        byAttribute.put(attribute, fields);
        fields.forEach(field -> byName.put(field.name(), field));
    }

    private static SearchField field(String name, AttributeKind kind) {
        return switch (kind) {
            case WHOLE_NUMBER -> new Numeric(name, true);
            case DECIMAL -> new Numeric(name, false);
            case FLAG -> new Flag(name);
            case TEXT, TEXTS, OTHER -> TEXTS.contains(name) ? new Text(name) : Keyword.exact(name);
        };
    }
}
