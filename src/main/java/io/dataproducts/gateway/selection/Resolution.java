package io.dataproducts.gateway.selection;

import java.util.List;

/** What became of looking a name up. */
public sealed interface Resolution<T> {

    record Found<T>(T value) implements Resolution<T> {}

    /** Nothing has the name; these come closest, best first. */
    record Unknown<T>(List<String> closest) implements Resolution<T> {}

    /** Several have the name. */
    record Ambiguous<T>(List<String> candidates) implements Resolution<T> {}
}
