package io.dataproducts.gateway.datadomain;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.atlan.AtlanProperties;
import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.atlan.Queries;
import io.dataproducts.gateway.atlan.SearchClient;
import io.dataproducts.gateway.naming.DomainQualifiedName;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.cache.Snapshot;
import io.dataproducts.gateway.platform.cache.Snapshots;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Finds data domains: first in a copy of the tree, which is loaded again when something is not in it, then by reading
 * the one domain, which also finds archived ones and those that Atlan's index does not have yet.
 */
@Service
public class DomainDirectory {

    private final EntityClient entities;
    private final Snapshot<DomainTree> tree;

    DomainDirectory(EntityClient entities, SearchClient search, AtlanProperties properties, Snapshots snapshots) {
        this.entities = entities;
        this.tree = snapshots.of("domains", () -> load(search), properties.namesTtl());
    }

    private static DomainTree load(SearchClient search) {
        return new DomainTree(search.searchAll(Queries.active(DataDomain.TYPE), DataDomain.ATTRIBUTES).stream()
                .map(DataDomain::of)
                .toList());
    }

    DomainTree tree() {
        return tree.get();
    }

    /** The tree as it is now. */
    DomainTree freshTree() {
        return tree.refresh();
    }

    /** Finds a domain by its GUID, archived ones too. */
    public Optional<DataDomain> find(Guid guid) {
        return inTree(known -> known.find(guid)).or(() -> read(guid));
    }

    /** Finds the domain with this qualified name, archived ones too. */
    public Optional<DataDomain> find(DomainQualifiedName qualifiedName) {
        return inTree(known -> known.find(qualifiedName)).or(() -> read(qualifiedName));
    }

    /** Reads a domain as it is at this moment, archived ones too. */
    public Optional<DataDomain> read(Guid guid) {
        return entities.find(guid).flatMap(DomainDirectory::domain);
    }

    /** Reads the domain with this qualified name as it is at this moment, archived ones too. */
    public Optional<DataDomain> read(DomainQualifiedName qualifiedName) {
        return entities.find(DataDomain.TYPE, qualifiedName.value()).flatMap(DomainDirectory::domain);
    }

    /** Describes the domain with this qualified name, if there is one, archived ones too. */
    public Optional<DomainRef> describe(DomainQualifiedName qualifiedName) {
        return find(qualifiedName).map(domain -> DomainRef.of(domain, tree()));
    }

    private Optional<DataDomain> inTree(Function<DomainTree, Optional<DataDomain>> search) {
        return search.apply(tree()).or(() -> search.apply(freshTree()));
    }

    private static Optional<DataDomain> domain(AtlanEntity entity) {
        return entity.typeName().equals(DataDomain.TYPE) ? Optional.of(DataDomain.of(entity)) : Optional.empty();
    }
}
