package io.dataproducts.gateway.dataproduct;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to list something; the query parameters of lists that need no more.
 *
 * @param attributes names of further Atlan attributes to show
 * @param limit items on a page, 1 to 100; 20 if absent
 * @param cursor the {@code nextCursor} of the page before
 * @param count whether to count all items
 */
record ListQuery(
        @Nullable List<String> attributes,
        @Nullable Integer limit,
        @Nullable String cursor,
        @Nullable Boolean count) {}
