package io.dataproducts.gateway.sandbox.fault;

import java.util.Locale;

/** The calls that a fault can strike. Those to save are told apart by their requests, before anything is looked up. */
public enum Call {
    CREATE,
    UPDATE,
    RESTORE,
    ARCHIVE,
    PURGE,
    GET,
    SEARCH,
    TYPEDEFS,
    USER;

    boolean isWrite() {
        return compareTo(PURGE) <= 0;
    }

    /** Its name in a setting. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
