package io.dataproducts.gateway.sandbox.search.field;

/** A search that the index refuses: an unknown clause or key, a value of the wrong kind, a field it cannot sort by. */
public final class SearchRefused extends RuntimeException {

    public SearchRefused(String message) {
        super(message);
    }
}
