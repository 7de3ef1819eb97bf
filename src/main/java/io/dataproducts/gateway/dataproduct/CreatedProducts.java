package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.atlan.Queries;
import io.dataproducts.gateway.atlan.SearchClient;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Recognises the product that an attempt created, by what only that attempt can have left on it. */
@Component
class CreatedProducts {

    /** The custom attribute that holds the attempt's marker. */
    private static final String MARKER = "gatewayAttempt";

    /** How far Atlan's clock and the ledger's may be apart. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private final ProductNames names;
    private final EntityClient entities;
    private final SearchClient search;

    CreatedProducts(ProductNames names, EntityClient entities, SearchClient search) {
        this.names = names;
        this.entities = entities;
        this.search = search;
    }

    /** What a create carries so that its product is recognised. */
    static Map<String, String> marker(Attempt attempt) {
        return Map.of(MARKER, attempt.marker());
    }

    /** The marker that {@code product} carries, if the gateway created it or what it is a copy of. */
    static Optional<String> markerOf(DataProduct product) {
        return product.entity().customAttribute(MARKER);
    }

    /**
     * Finds the product that {@code attempt} created: in its domain, which sees every write at once, then by its marker
     * in the index, which also finds one that was renamed.
     *
     * @throws io.dataproducts.gateway.atlan.AtlanException if one of the places cannot be looked at
     */
    Optional<DataProduct> find(Attempt attempt) {
        var name = attempt.target().name().orElseThrow();
        return names.named(attempt.target().domain(), name)
                .filter(product -> isOf(product, attempt))
                .findFirst()
                .or(() -> byMarker(attempt));
    }

    private Optional<DataProduct> byMarker(Attempt attempt) {
        var query = Queries.all(Queries.ofType(DataProduct.TYPE), Queries.term("__customAttributes", attempt.marker()));
        return search.searchAll(query, List.of(ProductAttributes.NAME)).stream()
                .flatMap(hit -> entities.find(new Guid(hit.guid())).flatMap(DataProduct::of).stream())
                .filter(product -> isOf(product, attempt) && isInDomain(product, attempt))
                .findFirst();
    }

    private static boolean isInDomain(DataProduct product, Attempt attempt) {
        return ProductEffect.of(attempt).has(ProductAttributes.DOMAIN, product.entity());
    }

    /** A copy carries the marker, too, but has another creator or a later time. */
    private static boolean isOf(DataProduct product, Attempt attempt) {
        var entity = product.entity();
        return entity.customAttribute(MARKER).equals(Optional.of(attempt.marker()))
                && isByCreator(entity, attempt)
                && isInTime(entity, attempt);
    }

    /** Where Atlan did not say who the gateway was, the marker and the time must do. */
    private static boolean isByCreator(AtlanEntity entity, Attempt attempt) {
        return ProductEffect.of(attempt)
                .creator()
                .map(name -> entity.createdBy().equals(Optional.of(name)))
                .orElse(true);
    }

    private static boolean isInTime(AtlanEntity entity, Attempt attempt) {
        return Stream.ofNullable(entity.createdAt())
                .anyMatch(at -> !at.isBefore(attempt.startedAt().minus(CLOCK_SKEW))
                        && !at.isAfter(attempt.startedAt().plus(CLOCK_SKEW)));
    }
}
