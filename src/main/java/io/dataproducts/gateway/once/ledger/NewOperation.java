package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.once.WriteRequest;
import java.time.Duration;
import java.util.UUID;

/**
 * An operation to be recorded.
 *
 * @param claim how long it may go without an attempt before it is given up
 */
public record NewOperation(UUID id, WriteRequest request, Duration claim) {}
