package io.dataproducts.gateway.platform.paging;

import io.dataproducts.gateway.platform.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a caller wants.
 *
 * @param limit how many items at most, 1 to {@value #MAX_LIMIT}
 * @param after the sort value of the last item seen, if a cursor was given
 * @param counted whether to count all items
 * @param fingerprint of the query that the cursor belongs to
 */
public record PageRequest(int limit, Optional<String> after, boolean counted, String fingerprint) {

    /** The most items a page has. */
    public static final int MAX_LIMIT = 100;

    /** The most items a page has if the caller does not say. */
    public static final int DEFAULT_LIMIT = 20;

    /**
     * Reads what a caller gave.
     *
     * @param query all that selects and shapes the items; a cursor works with the query it came from only
     * @throws ProblemException if the limit is out of bounds or the cursor is not one of this query
     */
    public static PageRequest of(
            @Nullable Integer limit, @Nullable String cursor, @Nullable Boolean count, Object query) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > MAX_LIMIT) {
            throw ProblemException.invalidParameter("limit", "out-of-bounds", "'limit' must be 1 to " + MAX_LIMIT);
        }
        var fingerprint = Cursor.fingerprint(query);
        var after = Optional.ofNullable(cursor).map(text -> Cursor.decode(text, fingerprint));
        return new PageRequest(size, after, Boolean.TRUE.equals(count), fingerprint);
    }

    /** The cursor of the page that starts behind {@code sortValue}. */
    public String cursorAfter(String sortValue) {
        return Cursor.encode(fingerprint, sortValue);
    }
}
