package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.graph.Stamp;
import io.dataproducts.gateway.sandbox.journal.Origin;

/**
 * What is to be known of a write beside what it writes.
 *
 * @param stall runs between the checks and the commit, without any lock; what it throws ends the write uncommitted
 * @param indexed whether the index learns of it; if not, then only of a later write to the same entities
 */
public record Circumstances(Origin origin, Runnable stall, boolean indexed) {

    /** Those of a write that nothing disturbs. */
    public static Circumstances plain(Origin origin) {
        return new Circumstances(origin, () -> {}, true);
    }

    /** The same, unknown to the index. */
    public Circumstances unindexed() {
        return new Circumstances(origin, stall, false);
    }

    Stamp stamp() {
        return origin.stamp();
    }
}
