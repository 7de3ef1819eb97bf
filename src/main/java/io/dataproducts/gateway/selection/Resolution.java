package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.naming.ClosestNames;
import java.util.List;

/** What became of looking up a name in the catalog. */
public sealed interface Resolution<T> {

    /** The catalog has exactly one. */
    record Found<T>(T value) implements Resolution<T> {}

    /**
     * The catalog has none.
     *
     * @param closest names it has instead, best first, at most {@value ClosestNames#MAX}; may be empty
     */
    record Unknown<T>(List<String> closest) implements Resolution<T> {
        public Unknown {
            closest = List.copyOf(closest);
        }
    }

    /**
     * The catalog has several of that name.
     *
     * @param candidates what tells them apart, for people
     */
    record Ambiguous<T>(List<String> candidates) implements Resolution<T> {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }
}
