package io.dataproducts.gateway.dataproduct;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far a product can be trusted, and why.
 *
 * @param message why, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Certificate(
        @Nullable CertificateStatus status, @Nullable String message) {}
