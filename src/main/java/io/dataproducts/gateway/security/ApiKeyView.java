package io.dataproducts.gateway.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dataproducts.gateway.platform.caller.Grant;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key as its admins see it.
 *
 * @param key the key itself, shown once: when it is given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ApiKey")
record ApiKeyView(
        String id,
        String name,
        String owner,
        List<String> grants,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Nullable String key) {

    /** The keys that the caller may see. */
    @Schema(name = "ApiKeys")
    record Items(List<ApiKeyView> items) {}

    static ApiKeyView of(IssuedKey issued, @Nullable String key) {
        return new ApiKeyView(
                issued.id().toString(),
                issued.name(),
                issued.owner(),
                issued.grants().list().stream().map(Grant::toString).toList(),
                issued.createdAt(),
                issued.createdBy(),
                issued.expiresAt(),
                key);
    }
}
