package io.dataproducts.gateway.once;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.deadline.SendPermit;
import java.util.Set;

/** A feature's part in settling its writes: it knows what they leave behind. */
public interface Settler {

    /** The kinds of operations it settles. */
    Set<String> kinds();

    /**
     * Looks for the effect of {@code attempt}, without changing anything.
     *
     * @throws RuntimeException if a look failed, so that nothing is known
     */
    Finding look(Attempt attempt);

    /**
     * Removes {@code guid}, which {@code attempt} created after it was settled as not made, unless somebody touched it.
     *
     * @throws RuntimeException if it could not be removed now
     */
    Healing heal(Attempt attempt, Guid guid, SendPermit permit);

    /** What became of something that was created too late. */
    enum Healing {
        /** It is gone, by this call or before. */
        REMOVED,
        /** It cannot be removed, since assets are linked to it: it is archived. */
        ARCHIVED,
        /** Somebody touched it: it stays, for people to decide. */
        TOUCHED,
        /** As far as is known it is as it was. It is tried again while it is watched; after that it stays, for people to decide. */
        REFUSED
    }
}
