package io.dataproducts.gateway.selection;

/** How large a caller's selection may be. */
final class Limits {

    /** Conditions in all; of a raw query, clauses that are not made of others. */
    static final int CLAUSES = 200;

    /** Values in all. */
    static final int VALUES = 1_000;

    /** {@code all}, {@code any} and {@code not} inside each other. */
    static final int DEPTH = 10;

    /** Clauses inside each other in a raw query: what a selection of the full depth becomes. */
    static final int RAW_DEPTH = 2 * DEPTH + 5;

    /** Characters of the whole text that Atlan stores, which is Atlan's own limit. */
    static final int SIZE = 100_000;

    private Limits() {}
}
