package io.dataproducts.gateway.platform.contract;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom callers can ask, {@code gateway.contact.*}; said in the contract.
 *
 * @param name the team that runs the gateway
 * @param url where to read about it
 * @param email where to write to
 */
@ConfigurationProperties("gateway.contact")
record ContactProperties(
        @DefaultValue("The team that runs the gateway") String name,
        @DefaultValue("https://data-products.example.com") String url,
        @DefaultValue("data-products@example.com") String email) {}
