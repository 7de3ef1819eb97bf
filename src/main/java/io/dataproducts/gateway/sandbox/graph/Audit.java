package io.dataproducts.gateway.sandbox.graph;

/** Who created an entity and who touched it last. */
public record Audit(Stamp created, Stamp updated) {

    public static Audit createdBy(Stamp stamp) {
        return new Audit(stamp, stamp);
    }

    Audit updatedBy(Stamp stamp) {
        return new Audit(created, stamp);
    }
}
