package io.dataproducts.gateway.sandbox.graph;

/** Whether an entity is in use or archived. */
public enum EntityStatus {
    ACTIVE,
    DELETED
}
