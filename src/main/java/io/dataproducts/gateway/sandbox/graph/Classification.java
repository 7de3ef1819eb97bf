package io.dataproducts.gateway.sandbox.graph;

/**
 * A tag on an entity.
 *
 * @param typeName the tag's id
 * @param entityGuid the entity that carries it directly; another one's if it came by propagation
 * @param propagate whether it goes on to what hangs below
 */
public record Classification(String typeName, String entityGuid, boolean propagate) {}
