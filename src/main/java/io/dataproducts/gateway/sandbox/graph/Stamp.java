package io.dataproducts.gateway.sandbox.graph;

import java.time.Instant;

/**
 * Who changes something, and when.
 *
 * @param at when the request began, which is the time that Atlan stores, however late it commits
 */
public record Stamp(String user, Instant at) {}
