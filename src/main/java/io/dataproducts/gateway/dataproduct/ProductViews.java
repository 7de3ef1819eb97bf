package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.atlan.AtlanException;
import io.dataproducts.gateway.atlan.AtlanProperties;
import io.dataproducts.gateway.datadomain.DomainDirectory;
import io.dataproducts.gateway.datadomain.DomainRef;
import io.dataproducts.gateway.dataproduct.ProductView.CertificateView;
import io.dataproducts.gateway.dataproduct.ProductView.Signature;
import io.dataproducts.gateway.preview.Selections;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Shows products to callers. */
@Component
class ProductViews {

    private static final Logger log = LoggerFactory.getLogger(ProductViews.class);

    private final DomainDirectory domains;
    private final Selections selections;
    private final String atlan;

    ProductViews(DomainDirectory domains, Selections selections, AtlanProperties properties) {
        this.domains = domains;
        this.selections = selections;
        this.atlan = properties.root();
    }

    /**
     * Shows a product that was just written. The write is confirmed, so a failure to look up the names in it is none of
     * the call: the product is then shown without its domain, and with its selection as it is stored.
     */
    ProductView ofWritten(DataProduct product) {
        try {
            return of(product, List.of());
        } catch (AtlanException failure) {
            log.warn("A product was written, but the names in it cannot be looked up: {}", failure.getMessage());
            return of(product, List.of(), Optional.empty(), product.assetDsl().flatMap(Selections::raw));
        }
    }

    /**
     * Shows a product.
     *
     * @param attributes names of Atlan attributes to show as they are
     */
    ProductView of(DataProduct product, List<String> attributes) {
        return of(
                product,
                attributes,
                product.domain().flatMap(domains::describe),
                product.assetDsl().map(selections::shown));
    }

    private ProductView of(
            DataProduct product, List<String> attributes, Optional<DomainRef> domain, Optional<JsonNode> assets) {
        var entity = product.entity();
        return new ProductView(
                product.guid().value(),
                product.qualifiedName(),
                product.name(),
                product.description().orElse(null),
                domain.orElse(null),
                text(entity, ProductAttributes.STATUS),
                text(entity, ProductAttributes.CRITICALITY),
                text(entity, ProductAttributes.SENSITIVITY),
                product.visibility().orElse(null),
                visibleTo(product).orElse(null),
                certificate(entity).orElse(null),
                owners(entity),
                assets.orElse(null),
                product.isArchived(),
                text(entity, ProductAttributes.LINEAGE_STATUS),
                atlan + "/assets/" + product.guid() + "/overview",
                signature(entity.createdAt(), entity.createdBy()),
                signature(entity.updatedAt(), entity.updatedBy()),
                chosen(entity, attributes));
    }

    private static Optional<Principals> visibleTo(DataProduct product) {
        var isProtected = product.visibility().filter("Protected"::equals).isPresent();
        return isProtected
                ? Optional.of(new Principals(
                        product.entity().texts(ProductAttributes.VISIBLE_TO_USERS),
                        product.entity().texts(ProductAttributes.VISIBLE_TO_GROUPS)))
                : Optional.empty();
    }

    private static Optional<CertificateView> certificate(AtlanEntity entity) {
        return entity.text(ProductAttributes.CERTIFICATE)
                .map(status -> new CertificateView(status, text(entity, ProductAttributes.CERTIFICATE_MESSAGE)));
    }

    private static Principals owners(AtlanEntity entity) {
        return new Principals(
                entity.texts(ProductAttributes.OWNER_USERS), entity.texts(ProductAttributes.OWNER_GROUPS));
    }

    private static @Nullable Signature signature(@Nullable Instant at, Optional<String> by) {
        return at == null ? null : new Signature(at, by.orElse(null));
    }

    private static Map<String, JsonNode> chosen(AtlanEntity entity, List<String> attributes) {
        var values = new LinkedHashMap<String, JsonNode>();
        attributes.forEach(name -> entity.value(name).ifPresent(value -> values.put(name, value)));
        return values;
    }

    private static @Nullable String text(AtlanEntity entity, String attribute) {
        return entity.text(attribute).orElse(null);
    }
}
