package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.AtlanLink;
import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Operation;
import io.dataproducts.gateway.once.Resource;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The names of the products in a domain, read from the domain itself: that sees every write at once, while the index
 * lags and can miss a product for ever.
 */
@Component
class ProductNames {

    /** Atlan's relationship from a domain to its products, archived ones too. */
    private static final String PRODUCTS = "dataProducts";

    private final EntityClient entities;

    ProductNames(EntityClient entities) {
        this.entities = entities;
    }

    /**
     * Has {@code operation} hold a name that is free. A product that has the name only since a write was carried out
     * after it had been settled as not made goes first.
     *
     * @param except the product that is to have the name
     * @throws ProblemException if another active product has it, or a write of it is under way
     */
    void take(Operation operation, Resource.Name name, Optional<Guid> except) {
        operation.hold(name);
        var seen = new HashSet<Guid>();
        var holder = holder(name, except);
        while (holder.filter(found -> seen.add(found.guid()) && isRemoved(found, operation, name))
                .isPresent()) {
            holder = holder(name, except);
        }
        holder.ifPresent(ProductNames::refuse);
    }

    private static boolean isRemoved(DataProduct holder, Operation operation, Resource.Name name) {
        return CreatedProducts.markerOf(holder)
                .filter(marker -> operation.removeLate(name, marker))
                .isPresent();
    }

    /**
     * Tells that a name is taken, without holding it.
     *
     * @param except the product that is to have the name
     * @throws ProblemException if another active product has it
     */
    void refuseTaken(Resource.Name name, Optional<Guid> except) {
        holder(name, except).ifPresent(ProductNames::refuse);
    }

    /** Whether an active product but {@code except} has {@code name} now that the gateway did not create. */
    boolean isTakenByOthers(Resource.Name name, Optional<Guid> except) {
        return holder(name, except)
                .filter(product -> CreatedProducts.markerOf(product).isEmpty())
                .isPresent();
    }

    private Optional<DataProduct> holder(Resource.Name name, Optional<Guid> except) {
        return read(links(name.domain(), name.name()).filter(link -> !link.archived()))
                .filter(product -> !product.isArchived() && product.name().equals(name.name()))
                .filter(product -> except.filter(product.guid()::equals).isEmpty())
                .findFirst();
    }

    private static void refuse(DataProduct holder) {
        throw new ProblemException(
                ProblemType.NAME_TAKEN, "The active data product %s has this name".formatted(holder.guid()));
    }

    /** The products of a domain, archived ones last, that may have this name: each is read as it is now. */
    Stream<DataProduct> named(Guid domain, String name) {
        return read(links(domain, name).sorted(Comparator.comparing(AtlanLink::archived)));
    }

    private Stream<AtlanLink> links(Guid domain, String name) {
        return entities.links(domain, PRODUCTS).orElse(List.of()).stream()
                .filter(link -> link.name().isEmpty() || link.name().equals(name));
    }

    private Stream<DataProduct> read(Stream<AtlanLink> links) {
        return links.map(AtlanLink::guid)
                .flatMap(guid -> entities.find(new Guid(guid)).flatMap(DataProduct::of).stream());
    }
}
