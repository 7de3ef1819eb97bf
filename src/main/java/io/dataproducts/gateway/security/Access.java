package io.dataproducts.gateway.security;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.audit.AuditEntry;
import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the current caller may do in a domain. */
@Component
public class Access {

    private final DomainAncestry ancestry;

    public Access(DomainAncestry ancestry) {
        this.ancestry = ancestry;
    }

    /** Whether the caller may do this in {@code domain}. */
    public boolean allows(Permission wanted, Guid domain) {
        return allows(wanted, () -> domain);
    }

    private boolean allows(Permission wanted, Supplier<Guid> domain) {
        var grants = Caller.current().grants();
        return grants.allowEverywhere(wanted)
                || (grants.allowSomewhere(wanted) && grants.allow(wanted, ancestry.lineOf(domain.get())));
    }

    /**
     * Refuses what the caller may not do.
     *
     * @param domain looked up only if the grants do not decide without
     * @param hidden the problem of what is not there, for who may not even see it
     * @throws ProblemException {@code hidden}, or {@code forbidden} for who may see it
     */
    public void require(Permission wanted, Supplier<Guid> domain, Supplier<ProblemException> hidden) {
        if (!allows(Permission.READ, domain)) {
            throw hidden.get();
        }
        if (!allows(wanted, domain)) {
            AuditEntry.current().ifPresent(entry -> entry.domain(domain.get()));
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "The caller has not the permission to %s in this domain".formatted(wanted.slug()));
        }
    }
}
