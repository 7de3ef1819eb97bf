package io.dataproducts.gateway.selection;

/**
 * An attribute of a custom metadata set.
 *
 * @param id hashed id, which is the name of its field in the search index
 */
public record CustomAttribute(String id, Kind kind) {

    /** What an attribute's values are. */
    public enum Kind {
        /** Text, and what is matched as text: options, users, groups, links. */
        TEXT,
        /** Whole or decimal numbers. */
        NUMBER,
        /** Times, in the index milliseconds since 1970. */
        DATE,
        /** True or false. */
        BOOLEAN
    }
}
