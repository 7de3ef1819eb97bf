package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.cache.Snapshot;
import io.dataproducts.gateway.platform.cache.Snapshots;
import java.time.Duration;

/** A copy of the names in Atlan's type definitions. */
public class Vocabulary {

    private final Snapshot<TypedefNames> names;

    Vocabulary(TypedefClient client, Duration timeToLive, Snapshots snapshots) {
        this.names = snapshots.of("typedefs", client::names, timeToLive);
    }

    /** The names as they were a little while ago at most. */
    public TypedefNames names() {
        return names.get();
    }

    /** The names as they are now, for callers who miss one. */
    public TypedefNames freshNames() {
        return names.refresh();
    }
}
