package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.datadomain.DataDomain;
import io.dataproducts.gateway.datadomain.DomainDirectory;
import io.dataproducts.gateway.datadomain.DomainResolver;
import io.dataproducts.gateway.datadomain.VisibleDomains;
import io.dataproducts.gateway.naming.DomainQualifiedName;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.paging.AttributeNames;
import io.dataproducts.gateway.platform.paging.Page;
import io.dataproducts.gateway.platform.paging.PageRequest;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.preview.AssetView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers the calls that list products and their assets. */
@Service
class ProductLists {

    private final ProductFinder finder;
    private final ProductAssets assets;
    private final ProductViews views;
    private final DomainResolver resolver;
    private final DomainDirectory domains;
    private final VisibleDomains visible;
    private final AttributeNames attributeNames;

    ProductLists(
            ProductFinder finder,
            ProductAssets assets,
            ProductViews views,
            DomainResolver resolver,
            DomainDirectory domains,
            VisibleDomains visible,
            AttributeNames attributeNames) {
        this.finder = finder;
        this.assets = assets;
        this.views = views;
        this.resolver = resolver;
        this.domains = domains;
        this.visible = visible;
        this.attributeNames = attributeNames;
    }

    /** Lists the active products that {@code query} asks for. */
    Page<ProductView> list(ProductQuery query) {
        var domain = query.domain() == null ? null : resolve(query.domain());
        var filter = ProductFinder.Filter.of(query, domain);
        return list(filter, query.attributes(), query.limit(), query.cursor(), query.count());
    }

    /** Lists the active products of a domain; the domain itself may be archived. */
    Page<ProductView> inDomain(Guid guid, DomainProductQuery query) {
        var domain = domains.find(guid)
                .filter(visible::holds)
                .map(DataDomain::qualifiedName)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.DOMAIN_NOT_FOUND, "There is no data domain with the GUID " + guid));
        var filter = ProductFinder.Filter.in(domain, Boolean.TRUE.equals(query.includeSubdomains()));
        return list(filter, query.attributes(), query.limit(), query.cursor(), query.count());
    }

    /** Lists the assets that a product selects. */
    Page<AssetView> assets(Guid guid, ListQuery query) {
        var attributes = attributeNames.of(query.attributes());
        var page = PageRequest.of(query.limit(), query.cursor(), query.count(), guid + " " + attributes);
        return assets.list(finder.get(guid, Permission.READ), attributes, page);
    }

    private Page<ProductView> list(
            ProductFinder.Filter filter,
            @Nullable List<String> attributes,
            @Nullable Integer limit,
            @Nullable String cursor,
            @Nullable Boolean count) {
        var chosen = attributeNames.of(attributes);
        var page = PageRequest.of(limit, cursor, count, filter + " " + chosen);
        return finder.list(filter, chosen, page).map(product -> views.of(product, chosen));
    }

    private DomainQualifiedName resolve(String reference) {
        return switch (resolver.resolve(reference)) {
            case DomainResolver.Resolution.Found(var domain) -> domain.qualifiedName();
            case DomainResolver.Resolution.NotFound(var code, var detail) ->
                throw new ProblemException(
                        ProblemType.INVALID_BODY,
                        "domain: " + detail,
                        List.of(Fault.inParameter("domain", code, detail)),
                        null,
                        null,
                        null);
        };
    }
}
