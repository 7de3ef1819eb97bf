package io.dataproducts.gateway.dataproduct;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which products to list, and how; the query parameters of {@code GET /products}.
 *
 * @param name exact name, case-sensitive
 * @param qualifiedName exact qualified name
 * @param domain GUID, qualified name or path of a domain
 * @param includeSubdomains whether products of the domains below count, too
 * @param attributes names of further Atlan attributes to show
 * @param limit items on a page, 1 to 100; 20 if absent
 * @param cursor the {@code nextCursor} of the page before
 * @param count whether to count all items
 */
record ProductQuery(
        @Schema(pattern = "^[^\\x00-\\x1F\\x7F-\\x9F]+$") @Nullable
        String name,

        @Nullable String qualifiedName,
        @Nullable String domain,
        @Nullable Boolean includeSubdomains,
        @Nullable List<String> attributes,
        @Nullable Integer limit,
        @Nullable String cursor,
        @Nullable Boolean count) {}
