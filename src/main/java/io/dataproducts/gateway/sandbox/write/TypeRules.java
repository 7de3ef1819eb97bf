package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.graph.Entity;

/** What the server does to entities of certain types on their way into the catalog. By default, nothing. */
sealed interface TypeRules permits ProductRules, DomainRules, PlainRules {

    /** Checks and completes a new entity. */
    default void create(Payload payload, Plan plan) {}

    /** Checks and completes a change of {@code before}. */
    default void update(Payload payload, Entity before, Plan plan) {}

    /** Checks and completes the archiving or removal of {@code entity}. */
    default void delete(Entity entity, DeleteMode mode, Plan plan) {}
}
