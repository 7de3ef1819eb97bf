package io.dataproducts.gateway.sandbox.search.field;

import java.util.function.IntUnaryOperator;

/**
 * How a full-text query combines the words it looks for.
 *
 * @param all whether every word must be there
 * @param minimum how many of so many words must be there
 * @param slop how many places the words of a phrase may be apart
 */
public record MatchOptions(boolean all, IntUnaryOperator minimum, int slop) {}
