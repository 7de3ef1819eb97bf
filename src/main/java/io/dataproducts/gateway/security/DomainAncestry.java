package io.dataproducts.gateway.security;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.caller.DomainLine;

/** Knows which domains are above one: the module of domains does, on which this one cannot depend. */
public interface DomainAncestry {

    /** The domain with this GUID and those above it; the GUID alone if there is no such domain any more. */
    DomainLine lineOf(Guid domain);
}
