package io.dataproducts.gateway.dataproduct;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a product can be trusted, and why.
 *
 * @param message why, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Certificate(
        @Nullable CertificateStatus status,
        @Schema(maxLength = ProductRules.MAX_TEXT) @Nullable String message) {}
