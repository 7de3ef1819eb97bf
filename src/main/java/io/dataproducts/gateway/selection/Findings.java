package io.dataproducts.gateway.selection;

/** What reading a selection brought to light so far. */
final class Findings {

    static final int MAX_FAULTS = 100;
}
