package io.dataproducts.gateway.once.ledger;

/**
 * How an attempt was settled.
 *
 * @param first whether by this call; otherwise somebody else came first
 */
public record Settled(Verdict verdict, boolean first) {}
