package io.dataproducts.gateway.dataproduct;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dataproducts.gateway.datadomain.DomainRef;
import io.dataproducts.gateway.preview.AssetSelectionDocument;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A data product as callers see it. Members without a value are left out.
 *
 * @param guid identifies the product for its life
 * @param qualifiedName Atlan's own name for it; changes when the product moves
 * @param assets the asset selection; {@code {"dsl": …}} if the selection language cannot say it
 * @param archived whether it is archived; it can be restored until it is purged
 * @param lineageStatus how far Atlan's own job is that links the assets
 * @param url the product in Atlan's user interface
 * @param attributes the Atlan attributes asked for, those that have a value
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "DataProduct")
record ProductView(
        @Schema(format = "uuid") String guid,
        String qualifiedName,
        String name,
        @Nullable String description,
        @Nullable DomainRef domain,
        @Nullable String status,
        @Nullable String criticality,
        @Nullable String sensitivity,
        @Nullable String visibility,
        @Nullable Principals visibleTo,
        @Nullable CertificateView certificate,
        Principals owners,

        @Schema(implementation = AssetSelectionDocument.class) @Nullable
        JsonNode assets,

        boolean archived,
        @Nullable String lineageStatus,
        @Schema(format = "uri") String url,
        @Nullable Signature created,
        @Nullable Signature updated,
        Map<String, JsonNode> attributes) {

    /** A product's certificate; Atlan may know statuses that the gateway does not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CertificateView")
    record CertificateView(String status, @Nullable String message) {}

    /** When something was done, and by whom. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Signature(Instant at, @Nullable String by) {}
}
