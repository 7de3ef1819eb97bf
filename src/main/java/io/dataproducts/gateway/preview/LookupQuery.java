package io.dataproducts.gateway.preview;

import org.jspecify.annotations.Nullable;

/**
 * What to look up; the query parameters of the look-ups.
 *
 * @param q what names begin with, in any case; all if absent
 * @param limit items on a page, 1 to 100; 20 if absent
 * @param cursor the {@code nextCursor} of the page before
 */
record LookupQuery(
        @Nullable String q,
        @Nullable Integer limit,
        @Nullable String cursor) {

    boolean fits(String name) {
        return q == null || name.regionMatches(true, 0, q, 0, q.length());
    }
}
