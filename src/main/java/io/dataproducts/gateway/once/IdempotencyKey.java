package io.dataproducts.gateway.once;

/**
 * A caller's own name for a request, from the header {@code Idempotency-Key}.
 *
 * @param value 1 to 255 printable ASCII characters, without quotes around them
 */
public record IdempotencyKey(String value) {}
