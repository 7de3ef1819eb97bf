package io.dataproducts.gateway.sandbox.type;

/**
 * An Atlan tag.
 *
 * @param id what entities and the index store
 * @param displayName what people see
 */
public record Tag(String id, String displayName) {}
