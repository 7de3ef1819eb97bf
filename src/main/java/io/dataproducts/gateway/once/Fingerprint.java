package io.dataproducts.gateway.once;

/**
 * Tells whether two requests are the same.
 *
 * @param sha256 in hexadecimal digits
 */
public record Fingerprint(String sha256) {}
