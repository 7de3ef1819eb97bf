package io.dataproducts.gateway.dataproduct;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a product or an asset can be trusted. */
enum CertificateStatus {
    @JsonProperty("DRAFT")
    DRAFT,
    @JsonProperty("VERIFIED")
    VERIFIED,
    @JsonProperty("DEPRECATED")
    DEPRECATED
}
