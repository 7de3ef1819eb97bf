package io.dataproducts.gateway.datadomain;

import io.dataproducts.gateway.naming.DomainQualifiedName;
import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.security.Access;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The domains that the current caller may see. */
@Component
public class VisibleDomains {

    private final DomainDirectory directory;
    private final Access access;

    VisibleDomains(DomainDirectory directory, Access access) {
        this.directory = directory;
        this.access = access;
    }

    /** Whether the caller may see {@code domain}. */
    public boolean holds(DataDomain domain) {
        return access.allows(Permission.READ, domain.guid());
    }

    /** What the caller may see of {@code tree}. */
    DomainTree of(DomainTree tree) {
        return tree.only(this::holds);
    }

    /** The domains that hold, with those below them, all that the caller may see; empty if they may see everything. */
    public Optional<List<DomainQualifiedName>> roots() {
        var grants = Caller.current().grants();
        return grants.allowEverywhere(Permission.READ)
                ? Optional.empty()
                : Optional.of(grants.domains(Permission.READ).stream()
                        .flatMap(guid -> directory.find(guid).stream())
                        .map(DataDomain::qualifiedName)
                        .sorted(Comparator.comparing(DomainQualifiedName::value))
                        .toList());
    }
}
