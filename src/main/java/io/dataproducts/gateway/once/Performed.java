package io.dataproducts.gateway.once;

/**
 * A write that was answered.
 *
 * @param replayed whether an earlier request with the same key was answered so
 */
public record Performed(Answer answer, boolean replayed) {}
