package io.dataproducts.gateway.platform.caller;

import io.dataproducts.gateway.naming.Guid;
import java.util.List;

/**
 * A domain with the domains above it, whose grants cover it.
 *
 * @param guids of the domain and its ancestors; empty for what belongs to no domain, which only grants on all cover
 */
public record DomainLine(List<Guid> guids) {

    /** What belongs to no domain. */
    public static final DomainLine NONE = new DomainLine(List.of());

    public DomainLine {
        guids = List.copyOf(guids);
    }

    /** Whether {@code domain} is in it. */
    public boolean holds(Guid domain) {
        return guids.contains(domain);
    }
}
