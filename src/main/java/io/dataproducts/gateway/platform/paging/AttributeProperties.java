package io.dataproducts.gateway.platform.paging;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What callers may see of assets and products beside what the API shows, {@code gateway.attributes}.
 *
 * @param attributes names of the Atlan attributes that callers may ask for: they are read with the gateway's rights, and
 *     shown to every caller who may read anything
 */
@Validated
@ConfigurationProperties("gateway")
record AttributeProperties(
        @DefaultValue({
            "alias",
            "announcementMessage",
            "announcementTitle",
            "announcementType",
            "certificateStatus",
            "certificateUpdatedAt",
            "columnCount",
            "connectionQualifiedName",
            "connectorName",
            "daapCriticality",
            "daapLineageStatus",
            "daapSensitivity",
            "daapStatus",
            "daapVisibility",
            "databaseName",
            "displayName",
            "parentDomainQualifiedName",
            "popularityScore",
            "rowCount",
            "schemaName",
            "sizeBytes",
            "sourceCreatedAt",
            "sourceUpdatedAt",
            "superDomainQualifiedName"
        })
        @NotNull
        List<String> attributes) {}
