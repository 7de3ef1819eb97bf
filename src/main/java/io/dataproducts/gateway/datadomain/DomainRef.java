package io.dataproducts.gateway.datadomain;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The domain of a product, or the parent of a domain.
 *
 * @param guid its GUID
 * @param qualifiedName changes when the domain moves
 * @param name its name
 * @param path the names from the root to it, separated by slashes
 */
@Schema(name = "DomainReference")
public record DomainRef(@Schema(format = "uuid") String guid, String qualifiedName, String name, String path) {

    static DomainRef of(DataDomain domain, DomainTree tree) {
        return new DomainRef(
                domain.guid().value(),
                domain.qualifiedName().value(),
                domain.name(),
                tree.path(domain).toString());
    }
}
