package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.datadomain.DataDomain;
import io.dataproducts.gateway.datadomain.DomainDirectory;
import io.dataproducts.gateway.naming.Guid;
import org.springframework.stereotype.Component;

/** Finds the GUID of a product's domain, which stays the same when the domain moves. */
@Component
class ProductDomains {

    /** Stands for the domain of a product that has none any more, since somebody purged it. */
    private static final Guid NONE = new Guid("00000000-0000-0000-0000-000000000000");

    private final DomainDirectory domains;

    ProductDomains(DomainDirectory domains) {
        this.domains = domains;
    }

    Guid of(DataProduct product) {
        return product.domain().flatMap(domains::find).map(DataDomain::guid).orElse(NONE);
    }
}
