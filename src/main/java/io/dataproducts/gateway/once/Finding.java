package io.dataproducts.gateway.once;

import io.dataproducts.gateway.naming.Guid;

/** What a look for the effect of an attempt found. */
public sealed interface Finding {

    /**
     * The effect is there.
     *
     * @param guid of what was written
     * @param answer what the caller would have been answered
     */
    record Made(Guid guid, Answer answer) implements Finding {}

    /** It is not there: every place was looked at, and each look succeeded. */
    record Absent() implements Finding {}
}
