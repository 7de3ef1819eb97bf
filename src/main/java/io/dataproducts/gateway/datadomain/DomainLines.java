package io.dataproducts.gateway.datadomain;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.caller.DomainLine;
import io.dataproducts.gateway.security.DomainAncestry;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The domains above a domain, archived ones too. It lags behind a move of the domain as far as the copy of the tree does.
 */
@Component
class DomainLines implements DomainAncestry {

    private final DomainDirectory directory;

    DomainLines(DomainDirectory directory) {
        this.directory = directory;
    }

    @Override
    public DomainLine lineOf(Guid domain) {
        var guids = new ArrayList<Guid>();
        guids.add(domain);
        var above = directory.find(domain).flatMap(this::parent);
        // Domains in a circle would never end.
        while (above.isPresent() && !guids.contains(above.get().guid())) {
            guids.add(above.get().guid());
            above = parent(above.get());
        }
        return new DomainLine(guids);
    }

    private Optional<DataDomain> parent(DataDomain domain) {
        return domain.parent().flatMap(directory::find);
    }
}
