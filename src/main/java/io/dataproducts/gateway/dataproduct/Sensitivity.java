package io.dataproducts.gateway.dataproduct;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sensitive the data of a product is. */
enum Sensitivity {
    @JsonProperty("Public")
    PUBLIC,
    @JsonProperty("Internal")
    INTERNAL,
    @JsonProperty("Confidential")
    CONFIDENTIAL
}
