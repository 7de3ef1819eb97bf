package io.dataproducts.gateway.once;

import io.dataproducts.gateway.naming.Guid;
import java.util.Optional;

/**
 * What an attempt writes to. Until the attempt is settled, its GUID and its name are closed to other writes.
 *
 * @param domain GUID of the domain
 * @param guid of what is written to; empty for a create
 * @param name which the write takes in the domain, if it takes one (create, rename, restore)
 */
public record Target(Guid domain, Optional<Guid> guid, Optional<String> name) {}
