package io.dataproducts.gateway.once;

import java.time.Instant;
import java.util.UUID;

/**
 * One call to Atlan for an operation, as it was recorded before it was sent.
 *
 * @param kind of its operation
 * @param marker 32 hexadecimal digits that a create leaves on what it creates
 * @param effect what the feature needs to recognise its effect, a JSON text
 * @param startedAt when it was recorded, by the ledger's clock; it cannot have reached Atlan before
 */
public record Attempt(
        UUID id, UUID operation, String kind, String marker, Target target, String effect, Instant startedAt) {}
