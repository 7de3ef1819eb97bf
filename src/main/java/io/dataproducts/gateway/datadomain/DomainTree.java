package io.dataproducts.gateway.datadomain;

import io.dataproducts.gateway.naming.ClosestNames;
import io.dataproducts.gateway.naming.DomainQualifiedName;
import io.dataproducts.gateway.naming.Guid;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All active data domains, as a tree. */
final class DomainTree {

    private static final Comparator<DataDomain> BY_NAME = Comparator.comparing(DataDomain::name)
            .thenComparing(domain -> domain.guid().value());

    private final Map<Guid, DataDomain> byGuid;
    private final Map<DomainQualifiedName, DataDomain> byQualifiedName;
    private final Map<Optional<DomainQualifiedName>, List<DataDomain>> byParent;

    /** The tree that this one is a part of; empty if it is whole. */
    private final Optional<DomainTree> whole;

    DomainTree(Collection<DataDomain> domains) {
        this(domains, Optional.empty());
    }

    private DomainTree(Collection<DataDomain> domains, Optional<DomainTree> whole) {
        this.whole = whole;
        byGuid = domains.stream().collect(Collectors.toMap(DataDomain::guid, Function.identity(), (one, _) -> one));
        byQualifiedName = byGuid.values().stream()
                .collect(Collectors.toMap(DataDomain::qualifiedName, Function.identity(), (one, _) -> one));
        byParent = byGuid.values().stream().sorted(BY_NAME).collect(Collectors.groupingBy(this::parentInTree));
    }

    /** A domain whose parent is archived or hidden stands at the root, so that it can be found. */
    private Optional<DomainQualifiedName> parentInTree(DataDomain domain) {
        return domain.parent().filter(byQualifiedName::containsKey);
    }

    /** The part with the domains that are {@code chosen}, whose paths stay those from the root of the whole. */
    DomainTree only(Predicate<DataDomain> chosen) {
        return new DomainTree(byGuid.values().stream().filter(chosen).toList(), Optional.of(this));
    }

    Optional<DataDomain> find(Guid guid) {
        return Optional.ofNullable(byGuid.get(guid));
    }

    Optional<DataDomain> find(DomainQualifiedName qualifiedName) {
        return Optional.ofNullable(byQualifiedName.get(qualifiedName));
    }

    /** Finds the domains at a path; more than one if Atlan's own check of names was passed by two at once. */
    List<DataDomain> find(DomainPath path) {
        var found = roots();
        for (int depth = 0; ; depth++) {
            var name = path.names().get(depth);
            var named =
                    found.stream().filter(domain -> domain.name().equals(name)).toList();
            if (depth == path.names().size() - 1) {
                return named;
            }
            found = named.stream().flatMap(domain -> children(domain).stream()).toList();
        }
    }

    /** The paths of the domains that {@code path} may stand for: those of the same name, else those written alike. */
    List<String> pathsLike(DomainPath path) {
        var namesakes = byGuid.values().stream()
                .filter(domain -> domain.name().equalsIgnoreCase(path.last()))
                .map(domain -> path(domain).toString())
                .sorted()
                .toList();
        var all =
                byGuid.values().stream().map(domain -> path(domain).toString()).toList();
        return namesakes.isEmpty() ? ClosestNames.of(path.toString(), all) : namesakes;
    }

    List<DataDomain> roots() {
        return byParent.getOrDefault(Optional.empty(), List.of());
    }

    List<DataDomain> children(DataDomain domain) {
        return byParent.getOrDefault(Optional.of(domain.qualifiedName()), List.of());
    }

    Optional<DataDomain> parent(DataDomain domain) {
        return parentInTree(domain).flatMap(this::find);
    }

    DomainPath path(DataDomain domain) {
        return whole.map(tree -> tree.path(domain)).orElseGet(() -> pathInTree(domain));
    }

    private DomainPath pathInTree(DataDomain domain) {
        return parent(domain)
                .map(above -> path(above).child(domain.name()))
                .orElseGet(() -> new DomainPath(List.of(domain.name())));
    }
}
