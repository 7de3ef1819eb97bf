package io.dataproducts.gateway.history.evidence;

import java.util.List;

/** All that the checker is shown of a run. */
public record Evidence(
        List<Wish> wishes,
        List<Exchange> exchanges,
        List<Commit> journal,
        List<Disturbance> disturbances,
        Limits limits) {

    public Evidence {
        wishes = List.copyOf(wishes);
        exchanges = List.copyOf(exchanges);
        journal = List.copyOf(journal);
        disturbances = List.copyOf(disturbances);
    }
}
