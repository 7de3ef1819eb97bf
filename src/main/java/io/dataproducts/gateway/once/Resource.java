package io.dataproducts.gateway.once;

import io.dataproducts.gateway.naming.Guid;

/** What writes compete for. */
public sealed interface Resource {

    /** A product that exists. */
    record Existing(Guid guid) implements Resource {}

    /** An exact, case-sensitive name in a domain. */
    record Name(Guid domain, String name) implements Resource {}
}
