package io.dataproducts.gateway.preview;

import io.dataproducts.gateway.atlan.AtlanEntity;
import java.util.List;

/**
 * What replacing one selection by another changes at this moment.
 *
 * @param before how many assets the old selection matches; 0 if there is none
 * @param matched how many the new one matches
 * @param gained how many are in the new one only
 * @param lost how many are in the old one only
 * @param gainedSample some of the gained ones
 * @param lostSample some of the lost ones
 */
public record SelectionDifference(
        long before,
        long matched,
        long gained,
        long lost,
        List<AtlanEntity> gainedSample,
        List<AtlanEntity> lostSample) {

    /** Whether more than {@code share} of the assets would be lost, 0 to 1. */
    public boolean losesMoreThan(double share) {
        return lost > before * share;
    }
}
