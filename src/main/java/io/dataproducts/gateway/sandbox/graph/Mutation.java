package io.dataproducts.gateway.sandbox.graph;

/** One step of a write to the catalog. */
public sealed interface Mutation {

    /** The entity that it is about. */
    String guid();

    /** Adds {@code entity}. */
    record Create(Entity entity) implements Mutation {

        @Override
        public String guid() {
            return entity.guid();
        }
    }

    /** Changes the entity with this GUID. */
    record Change(String guid, EntityChange change, Stamp stamp) implements Mutation {}

    /** Removes the entity with this GUID for good. */
    record Remove(String guid) implements Mutation {}
}
