package io.dataproducts.gateway.selection;

import static io.dataproducts.gateway.selection.Json.NODES;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Atlan stores around a query clause; written as Atlan's own clients write it. */
final class Envelope {

    /** In the order, and with the repetitions, of Atlan's clients. */
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

    private Envelope() {}

    static ObjectNode of(JsonNode clause) {
        var dsl = NODES.objectNode().put("from", 0).set("query", clause);
        var query = NODES.objectNode();
        ATTRIBUTES.forEach(query.putArray("attributes")::add);
        query.set("dsl", dsl).put("suppressLogs", true);
        return NODES.objectNode().set("query", query).put("filterScrubbed", true);
    }

    /** Finds the query clause, whatever else the stored object says. */
    static Optional<JsonNode> query(JsonNode stored) {
        return Optional.of(stored.path("query").path("dsl").path("query")).filter(JsonNode::isObject);
    }
}
