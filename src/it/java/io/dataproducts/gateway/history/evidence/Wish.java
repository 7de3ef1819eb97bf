package io.dataproducts.gateway.history.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A write that a caller wants once, however often it has to ask. Its effect can be told from every other wish's: by its
 * description, or by its name where it has no description.
 *
 * @param id unique in the run
 * @param key the {@code Idempotency-Key}, if it is sent with one
 * @param domain GUID of the domain
 * @param guid of the product; absent for a create
 * @param name that the product shall have
 * @param description that the product shall have, unique in the run
 * @param basis the version that the change is made on, sent as {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wish(
        String id,
        Kind kind,
        @Nullable String key,
        String domain,
        @Nullable String guid,
        @Nullable String name,
        @Nullable String description,
        @Nullable Version basis) {

    /** A product as a caller read it, with the tag that stands for it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(
            String etag, @Nullable String name, @Nullable String description) {}
}
