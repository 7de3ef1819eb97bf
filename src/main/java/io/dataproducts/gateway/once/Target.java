package io.dataproducts.gateway.once;

import io.dataproducts.gateway.naming.Guid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an attempt writes to. Until the attempt is settled, its GUID and its name are closed to other writes.
 *
 * @param domain GUID of the domain
 * @param guid of what is written to; empty for a create
 * @param name which the write takes in the domain, if it takes one (create, rename, restore)
 */
public record Target(Guid domain, Optional<Guid> guid, Optional<String> name) {

    public Target {
        if (guid.isEmpty() && name.isEmpty()) {
            throw new IllegalArgumentException("a write has a GUID, a name, or both");
        }
    }

    /** What exists and is written to, if anything is. */
    public Optional<Resource.Existing> existing() {
        return guid.map(Resource.Existing::new);
    }

    /** The name that is taken, if one is. */
    public Optional<Resource.Name> taken() {
        return name.map(taken -> new Resource.Name(domain, taken));
    }

    /** What must be held for the write. */
    public List<Resource> resources() {
        return Stream.<Resource>concat(existing().stream(), taken().stream()).toList();
    }
}
