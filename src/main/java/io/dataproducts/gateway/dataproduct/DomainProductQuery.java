package io.dataproducts.gateway.dataproduct;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to list the products of a domain; the query parameters of {@code GET /domains/{guid}/products}.
 *
 * @param includeSubdomains whether products of the domains below count, too
 * @param attributes names of further Atlan attributes to show
 * @param limit items on a page, 1 to 100; 20 if absent
 * @param cursor the {@code nextCursor} of the page before
 * @param count whether to count all items
 */
record DomainProductQuery(
        @Nullable Boolean includeSubdomains,
        @Nullable List<String> attributes,
        @Nullable Integer limit,
        @Nullable String cursor,
        @Nullable Boolean count) {}
