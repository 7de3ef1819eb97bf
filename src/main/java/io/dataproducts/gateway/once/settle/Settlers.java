package io.dataproducts.gateway.once.settle;

import io.dataproducts.gateway.once.Settler;
import java.util.stream.StreamSupport;

/** The settlers of all features. */
public final class Settlers {

    private final Iterable<Settler> all;

    /** @param all found when they are first needed, since they may themselves need what needs this */
    public Settlers(Iterable<Settler> all) {
        this.all = all;
    }

    /**
     * Returns the settler of operations of this kind.
     *
     * @throws IllegalStateException if no feature settles operations of this {@code kind}
     */
    public Settler of(String kind) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(settler -> settler.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody settles operations of kind " + kind));
    }
}
