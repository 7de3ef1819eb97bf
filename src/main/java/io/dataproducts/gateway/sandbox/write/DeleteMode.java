package io.dataproducts.gateway.sandbox.write;

import org.jspecify.annotations.Nullable;

/** How a delete deletes: whether it archives or removes, and what it takes along. */
public enum DeleteMode {
    /** Archives, and keeps the policy that lets others read a product. */
    SOFT,
    /** Archives too, but destroys that policy. */
    DEFAULT,
    HARD,
    PURGE;

    /** Reads the parameter {@code deleteType}; what Atlan does not know counts as none. */
    public static DeleteMode of(@Nullable String deleteType) {
        return switch (deleteType) {
            case "SOFT" -> SOFT;
            case "HARD" -> HARD;
            case "PURGE" -> PURGE;
            case null, default -> DEFAULT;
        };
    }

    boolean archives() {
        return this == SOFT || this == DEFAULT;
    }
}
