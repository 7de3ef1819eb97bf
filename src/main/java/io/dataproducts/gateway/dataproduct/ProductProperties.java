package io.dataproducts.gateway.dataproduct;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of products, {@code gateway.products.*}.
 *
 * @param shrinkLimit share of its assets that a product may lose by a change without confirmation, 0 to 1
 * @param indexLagEvery how often at most the lag of Atlan's index is measured, after a create, by a few searches; 0 for
 *     never
 */
@Validated
@ConfigurationProperties("gateway.products")
record ProductProperties(
        @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1")
        double shrinkLimit,

        @DefaultValue("1m") Duration indexLagEvery) {}
