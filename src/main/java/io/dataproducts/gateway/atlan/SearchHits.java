package io.dataproducts.gateway.atlan;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param entities the hits of this page that the gateway may read
 * @param count of all hits; exact if the request asked to count
 * @param lastGuid of the last hit, from which the next page goes on; empty if there are no more
 */
public record SearchHits(List<AtlanEntity> entities, long count, Optional<String> lastGuid) {}
