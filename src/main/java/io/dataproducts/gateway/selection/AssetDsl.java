package io.dataproducts.gateway.selection;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Atlan stores as {@code dataProductAssetsDSL}: a search request, as JSON in a text.
 *
 * @param json the whole text, {@value #MAX_LENGTH} characters at most
 */
public record AssetDsl(String json) {

    /** The longest text that Atlan stores. */
    public static final int MAX_LENGTH = 100_000;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What Atlan's user interface wants to know of each asset; the clients of Atlan send this very list. */
    private static final List<String> ATTRIBUTES = List.of(
            "__traitNames",
            "connectorName",
            "__customAttributes",
            "certificateStatus",
            "tenantId",
            "anchor",
            "parentQualifiedName",
            "Query.parentQualifiedName",
            "AtlasGlossaryTerm.anchor",
            "databaseName",
            "schemaName",
            "parent",
            "connectionQualifiedName",
            "collectionQualifiedName",
            "announcementMessage",
            "announcementTitle",
            "announcementType",
            "announcementUpdatedAt",
            "announcementUpdatedBy",
            "allowQuery",
            "allowQueryPreview",
            "adminGroups",
            "adminRoles",
            "adminUsers",
            "category",
            "credentialStrategy",
            "connectionSSOCredentialGuid",
            "certificateStatus",
            "certificateUpdatedAt",
            "certificateUpdatedBy",
            "classifications",
            "connectionId",
            "connectionQualifiedName",
            "connectorName",
            "dataType",
            "defaultDatabaseQualifiedName",
            "defaultSchemaQualifiedName",
            "description",
            "displayName",
            "links",
            "link",
            "meanings",
            "name",
            "ownerGroups",
            "ownerUsers",
            "qualifiedName",
            "typeName",
            "userDescription",
            "displayDescription",
            "subDataType",
            "rowLimit",
            "queryTimeout",
            "previewCredentialStrategy",
            "policyStrategy",
            "policyStrategyForSamplePreview",
            "useObjectStorage",
            "objectStorageUploadThreshold",
            "outputPortDataProducts");

    /**
     * Renders a selection.
     *
     * @throws InvalidSelectionException if it names something unknown, or is too long for Atlan
     */
    public static AssetDsl render(AssetSelection selection, CatalogNames names) {
        var json = MAPPER.writeValueAsString(request(new DslWriter(names).write(selection)));
        if (json.length() > MAX_LENGTH) {
            throw new InvalidSelectionException(List.of(new SelectionFault(
                    "", "too-long", "is longer than the %d characters that Atlan stores".formatted(MAX_LENGTH))));
        }
        return new AssetDsl(json);
    }

    /** The selection that a stored text means; empty if the text holds no query. */
    public static Optional<AssetSelection> read(String stored, CatalogNames names) {
        return parse(stored).map(new DslReader(names)::read);
    }

    /** The query clause in a stored text; empty if it holds none. */
    public static Optional<JsonNode> parse(String stored) {
        try {
            var clause = MAPPER.readTree(stored).path("query").path("dsl").path("query");
            return clause.isObject() ? Optional.of(clause) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static JsonNode request(JsonNode clause) {
        var root = MAPPER.createObjectNode();
        var query = root.putObject("query");
        var attributes = query.putArray("attributes");
        ATTRIBUTES.forEach(attributes::add);
        query.putObject("dsl").put("from", 0).set("query", clause);
        query.put("suppressLogs", true);
        root.put("filterScrubbed", true);
        return root;
    }
}
