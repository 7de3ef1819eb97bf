package io.dataproducts.gateway.dataproduct;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dataproducts.gateway.preview.AssetSelectionDocument;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a caller can say about a product: the body of a create, and the members that a patch changes.
 *
 * @param name 1 to 255 characters, unique among the active products of the domain
 * @param domain GUID, qualified name or path of names of the domain
 * @param assets the asset selection
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewDataProduct", description = "A data product to create", example = """
                {"name": "Verified Marketing Tables", "domain": "Marketing",
                 "assets": {"types": ["Table"], "certificates": ["VERIFIED"], "tags": ["Marketing"]}}
                """)
record ProductRequest(
        @Schema(
                description = "The name people read; unique among the active products of the domain",
                minLength = 1,
                maxLength = 255,
                example = "Marketing Influence",
                requiredMode = REQUIRED)
        @Nullable
        String name,

        @Schema(
                description = "The data domain: its GUID, its qualified name, or the path of names from the root",
                minLength = 1,
                example = "Marketing",
                requiredMode = REQUIRED)
        @Nullable
        String domain,

        @Schema(implementation = AssetSelectionDocument.class, requiredMode = REQUIRED) @Nullable
        JsonNode assets,

        @Schema(
                description = "What the product is for",
                maxLength = ProductRules.MAX_TEXT,
                example = "What drives our campaigns")
        @Nullable
        String description,

        @Schema(description = "Who answers for the product") @Nullable
        Principals owners,

        @Nullable Certificate certificate,

        @Schema(description = "Active if absent; Archived is refused, use DELETE") @Nullable
        ProductStatus status,

        @Nullable Criticality criticality,
        @Nullable Sensitivity sensitivity,
        @Schema(description = "Private if absent") @Nullable Visibility visibility,

        @Schema(description = "Who sees the product; goes with the visibility Protected only") @Nullable
        Principals visibleTo) {}
