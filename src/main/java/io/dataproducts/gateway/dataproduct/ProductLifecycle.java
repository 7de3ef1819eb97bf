package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.datadomain.DataDomain;
import io.dataproducts.gateway.datadomain.DomainDirectory;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.once.Operation;
import io.dataproducts.gateway.once.Resource;
import io.dataproducts.gateway.once.Target;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.etag.Condition;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Archives, restores and purges products. */
@Service
class ProductLifecycle {

    /** The effect of a delete says all by its kind. */
    private static final String NO_ATTRIBUTES = "{}";

    private final ProductFinder finder;
    private final DomainDirectory directory;
    private final ProductDomains domains;
    private final ProductNames names;
    private final ProductSender sender;
    private final ProductAnswers answers;

    ProductLifecycle(
            ProductFinder finder,
            DomainDirectory directory,
            ProductDomains domains,
            ProductNames names,
            ProductSender sender,
            ProductAnswers answers) {
        this.finder = finder;
        this.directory = directory;
        this.domains = domains;
        this.names = names;
        this.sender = sender;
        this.answers = answers;
    }

    /** Archives a product; an archived one stays so. */
    Answer archive(Operation operation, Guid guid, Optional<Condition> ifMatch) {
        var product = hold(operation, guid, Permission.WRITE);
        ProductVersion.require(ifMatch, product);
        return product.isArchived()
                ? ProductAnswers.deleted()
                : operation.send(target(product), NO_ATTRIBUTES, (_, permit) -> sender.archive(guid, permit));
    }

    /** Deletes a product for good, archived or not. */
    Answer purge(Operation operation, Guid guid, Optional<Condition> ifMatch) {
        var product = hold(operation, guid, Permission.PURGE);
        ProductVersion.require(ifMatch, product);
        return operation.send(target(product), NO_ATTRIBUTES, (_, permit) -> sender.purge(guid, permit));
    }

    /**
     * Makes an archived product active; an active one stays as it is.
     *
     * @throws ProblemException if its name was taken meanwhile, or its domain is archived
     */
    Answer restore(Operation operation, Guid guid, Optional<Condition> ifMatch) {
        var product = hold(operation, guid, Permission.WRITE);
        ProductVersion.require(ifMatch, product);
        var domain = domains.of(product);
        if (!product.isArchived()) {
            operation.concerns(domain);
            return answers.changed(product);
        }
        refuseInArchived(domain);
        names.take(operation, new Resource.Name(domain, product.name()), Optional.of(guid));
        var attributes = ProductAttributes.of(product).status(ProductStatus.ACTIVE);
        return operation.send(
                new Target(domain, Optional.of(guid), Optional.of(product.name())),
                ProductEffect.of(attributes).json(),
                (_, permit) -> sender.restore(product, attributes, permit));
    }

    private DataProduct hold(Operation operation, Guid guid, Permission wanted) {
        operation.hold(new Resource.Existing(guid));
        return finder.get(guid, wanted);
    }

    private Target target(DataProduct product) {
        return new Target(domains.of(product), Optional.of(product.guid()), Optional.empty());
    }

    /** Atlan would restore a product into an archived domain. */
    private void refuseInArchived(Guid domain) {
        if (directory.read(domain).filter(DataDomain::active).isEmpty()) {
            throw new ProblemException(ProblemType.DOMAIN_ARCHIVED, ProblemType.DOMAIN_ARCHIVED.cause());
        }
    }
}
