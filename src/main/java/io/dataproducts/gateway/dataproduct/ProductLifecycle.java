package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.datadomain.DataDomain;
import io.dataproducts.gateway.datadomain.DomainDirectory;
import io.dataproducts.gateway.naming.DomainQualifiedName;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Archives, restores and purges products. */
@Service
class ProductLifecycle {

    private final ProductFinder finder;
    private final DomainDirectory domains;
    private final EntityClient entities;
    private final ProductReadBack readBack;

    ProductLifecycle(ProductFinder finder, DomainDirectory domains, EntityClient entities, ProductReadBack readBack) {
        this.finder = finder;
        this.domains = domains;
        this.entities = entities;
        this.readBack = readBack;
    }

    /** Archives a product; an archived one stays so. */
    void archive(Guid guid) {
        if (!finder.get(guid).isArchived()) {
            entities.archive(guid, _ -> true);
        }
    }

    /** Deletes a product for good, archived or not. */
    void purge(Guid guid) {
        entities.purge(finder.get(guid).guid(), _ -> true);
    }

    /**
     * Makes an archived product active; an active one stays as it is.
     *
     * @throws ProblemException if its name was taken meanwhile, or its domain is archived
     */
    DataProduct restore(Guid guid) {
        var product = finder.get(guid);
        if (!product.isArchived()) {
            return product;
        }
        product.domain().ifPresent(domain -> refuseWhereItCannotBeActive(product, domain));
        var attributes = ProductAttributes.of(product).status(ProductStatus.ACTIVE);
        entities.restore(DataProduct.TYPE, guid, attributes.json(), _ -> true);
        return readBack.of(product.entity().activeWith(attributes.json()));
    }

    /** Atlan checks neither of the two, so that a restore could make a second product of one name. */
    private void refuseWhereItCannotBeActive(DataProduct product, DomainQualifiedName domain) {
        if (domains.read(domain).filter(DataDomain::active).isEmpty()) {
            throw new ProblemException(ProblemType.DOMAIN_ARCHIVED, ProblemType.DOMAIN_ARCHIVED.cause());
        }
        finder.refuseTakenName(product.name(), domain, Optional.of(product.guid()));
    }
}
