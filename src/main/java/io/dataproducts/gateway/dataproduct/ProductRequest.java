package io.dataproducts.gateway.dataproduct;

import com.fasterxml.jackson.annotation.JsonInclude;
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
@Schema(name = "NewDataProduct")
record ProductRequest(
        @Nullable String name,
        @Nullable String domain,
        @Nullable JsonNode assets,
        @Nullable String description,
        @Nullable Principals owners,
        @Nullable Certificate certificate,
        @Nullable ProductStatus status,
        @Nullable Criticality criticality,
        @Nullable Sensitivity sensitivity,
        @Nullable Visibility visibility,
        @Nullable Principals visibleTo) {}
