package io.dataproducts.gateway.selection;

/** Ends the reading of a stored query that says what the language cannot say. */
final class Inexpressible extends RuntimeException {

    Inexpressible(String what) {
        super(what, null, false, false);
    }
}
