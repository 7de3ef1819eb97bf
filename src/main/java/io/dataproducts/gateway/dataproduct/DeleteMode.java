package io.dataproducts.gateway.dataproduct;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dataproducts.gateway.platform.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a delete does: archive, which can be undone, or purge, which cannot. */
enum DeleteMode {
    @JsonProperty("archive")
    ARCHIVE,
    @JsonProperty("purge")
    PURGE;

    /**
     * Reads the mode to the letter: nothing but {@code purge} purges, and what is no mode does nothing.
     *
     * @param mode as the caller wrote it; archive if absent
     */
    static DeleteMode of(@Nullable String mode) {
        return mode == null
                ? ARCHIVE
                : Arrays.stream(values())
                        .filter(known -> mode.equals(ProductAttributes.wire(known)))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                "mode", "malformed", "'mode' must be archive or purge"));
    }
}
