package io.dataproducts.gateway.history.check;

import io.dataproducts.gateway.history.evidence.Commit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A product between two commits.
 *
 * @param by the commit that brought this about
 */
record State(Commit by, @Nullable String name, @Nullable String description, String status) {

    static final String ACTIVE = "ACTIVE";
    static final String ARCHIVED = "DELETED";
    static final String PURGED = "PURGED";

    boolean isActive() {
        return status.equals(ACTIVE);
    }

    boolean isPurged() {
        return status.equals(PURGED);
    }

    boolean hasContent(@Nullable String otherName, @Nullable String otherDescription) {
        return Objects.equals(name, otherName) && Objects.equals(description, otherDescription);
    }
}
