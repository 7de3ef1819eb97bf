package io.dataproducts.gateway.dataproduct;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a product is in its life; not its certificate. */
enum ProductStatus {
    @JsonProperty("Active")
    ACTIVE,
    @JsonProperty("Draft")
    DRAFT,
    @JsonProperty("Sunset")
    SUNSET,
    @JsonProperty("Archived")
    ARCHIVED
}
