package io.dataproducts.gateway.datadomain;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.naming.DomainQualifiedName;
import io.dataproducts.gateway.naming.Guid;
import java.util.List;
import java.util.Optional;

/**
 * A data domain: an area that owns data products, in a tree of domains.
 *
 * @param parent qualified name of the domain above, empty for a root
 */
public record DataDomain(
        Guid guid,
        DomainQualifiedName qualifiedName,
        String name,
        Optional<String> description,
        Optional<DomainQualifiedName> parent,
        boolean active) {

    /** Atlan's type of data domains. */
    public static final String TYPE = "DataDomain";

    static final List<String> ATTRIBUTES =
            List.of("name", "qualifiedName", "parentDomainQualifiedName", "description", "userDescription");

    static DataDomain of(AtlanEntity entity) {
        return new DataDomain(
                new Guid(entity.guid()),
                new DomainQualifiedName(entity.qualifiedName()),
                entity.name(),
                entity.text("userDescription").or(() -> entity.text("description")),
                entity.text("parentDomainQualifiedName").map(DomainQualifiedName::new),
                entity.isActive());
    }
}
