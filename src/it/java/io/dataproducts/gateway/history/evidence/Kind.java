package io.dataproducts.gateway.history.evidence;

/** The writes that a caller can wish for. */
public enum Kind {
    CREATE,
    /** Changes the description. */
    PATCH,
    /** Changes the name, and the description where the name is not unique in the run. */
    RENAME,
    ARCHIVE,
    RESTORE
}
