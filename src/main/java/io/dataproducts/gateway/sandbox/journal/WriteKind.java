package io.dataproducts.gateway.sandbox.journal;

/** What a write did, whatever its request looked like. */
public enum WriteKind {
    CREATE,
    UPDATE,
    RESTORE,
    ARCHIVE,
    PURGE
}
