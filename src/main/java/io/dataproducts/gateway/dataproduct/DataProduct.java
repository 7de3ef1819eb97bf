package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.naming.DomainQualifiedName;
import io.dataproducts.gateway.naming.Guid;
import java.util.Optional;

/**
 * A data product as Atlan holds it.
 *
 * @param entity Atlan's entity of type {@value #TYPE}
 */
record DataProduct(AtlanEntity entity) {

    /** Atlan's type of data products. */
    static final String TYPE = "DataProduct";

    /** The product that {@code entity} is, unless it is of another type. */
    static Optional<DataProduct> of(AtlanEntity entity) {
        return entity.typeName().equals(TYPE) ? Optional.of(new DataProduct(entity)) : Optional.empty();
    }

    Guid guid() {
        return new Guid(entity.guid());
    }

    String name() {
        return entity.name();
    }

    String qualifiedName() {
        return entity.qualifiedName();
    }

    boolean isArchived() {
        return !entity.isActive();
    }

    Optional<DomainQualifiedName> domain() {
        return entity.text(ProductAttributes.DOMAIN).map(DomainQualifiedName::new);
    }

    /** The stored asset DSL, a JSON text. */
    Optional<String> assetDsl() {
        return entity.text(ProductAttributes.ASSET_DSL);
    }

    Optional<String> description() {
        return entity.text(ProductAttributes.DESCRIPTION).or(() -> entity.text("description"));
    }

    Optional<String> visibility() {
        return entity.text(ProductAttributes.VISIBILITY);
    }
}
