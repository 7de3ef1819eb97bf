package io.dataproducts.gateway.dataproduct;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who can see a product in Atlan: its owners, those it names, or everyone. */
enum Visibility {
    @JsonProperty("Private")
    PRIVATE,
    @JsonProperty("Protected")
    PROTECTED,
    @JsonProperty("Public")
    PUBLIC
}
