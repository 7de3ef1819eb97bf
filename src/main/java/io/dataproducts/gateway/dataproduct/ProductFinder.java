package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.atlan.Queries;
import io.dataproducts.gateway.atlan.SearchClient;
import io.dataproducts.gateway.atlan.SearchRequest;
import io.dataproducts.gateway.datadomain.VisibleDomains;
import io.dataproducts.gateway.naming.DomainQualifiedName;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.observability.LogSubject;
import io.dataproducts.gateway.platform.paging.Page;
import io.dataproducts.gateway.platform.paging.PageRequest;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.security.Access;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Finds products that the caller may see: one by its GUID, which sees every write at once, or many by search, which lags about a second. */
@Service
class ProductFinder {

    private final EntityClient entities;
    private final SearchClient search;
    private final ProductDomains domains;
    private final VisibleDomains visible;
    private final Access access;

    ProductFinder(
            EntityClient entities, SearchClient search, ProductDomains domains, VisibleDomains visible, Access access) {
        this.entities = entities;
        this.search = search;
        this.domains = domains;
        this.visible = visible;
        this.access = access;
    }

    /**
     * What to look for among the active products.
     *
     * @param domain the domain that holds them, if that matters
     * @param includeSubdomains whether the domains below it count, too
     */
    record Filter(
            Optional<String> name,
            Optional<String> qualifiedName,
            Optional<DomainQualifiedName> domain,
            boolean includeSubdomains) {

        static Filter of(ProductQuery query, @Nullable DomainQualifiedName domain) {
            return new Filter(
                    Optional.ofNullable(query.name()).map(Filter::checked),
                    Optional.ofNullable(query.qualifiedName()),
                    Optional.ofNullable(domain),
                    Boolean.TRUE.equals(query.includeSubdomains()));
        }

        /** The name as Atlan has it; one that no product of the gateway may have can still be in Atlan. */
        private static String checked(String name) {
            if (name.chars().anyMatch(Character::isISOControl)) {
                throw ProblemException.invalidParameter(
                        "name", "malformed", "'name' must not contain control characters");
            }
            return Normalizer.normalize(name, Normalizer.Form.NFC);
        }

        static Filter in(DomainQualifiedName domain, boolean includeSubdomains) {
            return new Filter(Optional.empty(), Optional.empty(), Optional.of(domain), includeSubdomains);
        }
    }

    /**
     * Gets a product, archived or not, for what the caller wants to do with it.
     *
     * @throws ProblemException if there is none with this GUID in a domain that the caller may see, or the caller has not
     *     the permission {@code wanted} in its domain
     */
    DataProduct get(Guid guid, Permission wanted) {
        LogSubject.product(guid);
        var product = entities.find(guid).flatMap(DataProduct::of).orElseThrow(() -> notFound(guid));
        access.require(wanted, () -> domains.of(product), () -> notFound(guid));
        return product;
    }

    private static ProblemException notFound(Guid guid) {
        return new ProblemException(ProblemType.PRODUCT_NOT_FOUND, "There is no data product with the GUID " + guid);
    }

    /** Lists active products that the caller may see, in the order of their GUIDs. */
    Page<DataProduct> list(Filter filter, List<String> attributes, PageRequest page) {
        var wanted = Stream.concat(ProductAttributes.ALL.stream(), attributes.stream())
                .distinct()
                .toList();
        var counted = page.counted() && filter.name().isEmpty();
        var hits = search.search(new SearchRequest(query(filter), page.limit(), page.after(), wanted, counted));
        var products = hits.entities().stream()
                .filter(hit -> fits(hit, filter))
                .flatMap(hit -> DataProduct.of(hit).stream())
                .toList();
        var count = !page.counted() ? null : counted ? Long.valueOf(hits.count()) : Long.valueOf(countNamed(filter));
        return new Page<>(products, hits.lastGuid().map(page::cursorAfter).orElse(null), count);
    }

    /** Finds the active products that fit, for filters that few products fit. */
    List<AtlanEntity> all(Filter filter) {
        return search.searchAll(query(filter), List.of(ProductAttributes.NAME)).stream()
                .filter(hit -> fits(hit, filter))
                .toList();
    }

    private long countNamed(Filter filter) {
        return all(filter).size();
    }

    /** Atlan's index compares names without regard to case, and lags behind what a hit says of itself. */
    private static boolean fits(AtlanEntity hit, Filter filter) {
        return hit.isActive() && filter.name().map(hit.name()::equals).orElse(true);
    }

    private JsonNode query(Filter filter) {
        var clauses = new ArrayList<JsonNode>();
        clauses.add(Queries.active(DataProduct.TYPE));
        filter.name().ifPresent(name -> clauses.add(Queries.term("name.keyword", name)));
        filter.qualifiedName().ifPresent(name -> clauses.add(Queries.term("qualifiedName", name)));
        filter.domain().ifPresent(domain -> clauses.add(inDomain(domain, filter.includeSubdomains())));
        visible.roots().ifPresent(roots -> clauses.add(inOneOf(roots)));
        return Queries.all(clauses.toArray(JsonNode[]::new));
    }

    private static JsonNode inOneOf(List<DomainQualifiedName> roots) {
        return roots.isEmpty()
                ? Queries.nothing()
                : Queries.any(roots.stream().map(root -> inDomain(root, true)).toArray(JsonNode[]::new));
    }

    private static JsonNode inDomain(DomainQualifiedName domain, boolean includeSubdomains) {
        var exactly = Queries.term(ProductAttributes.DOMAIN, domain.value());
        return includeSubdomains
                ? Queries.any(exactly, Queries.prefix(ProductAttributes.DOMAIN, domain.value() + "/"))
                : exactly;
    }
}
