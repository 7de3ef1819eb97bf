package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.util.Optional;

/** A product's way from its domain to another: the last part of its qualified name stays. */
record ProductMove(Entity product, Entity target) {

    /** The move that {@code payload} asks for, if it names another domain than the product is in. */
    static Optional<ProductMove> find(Payload payload, Entity product, Plan plan) {
        var targets = payload.targets(Relation.DATA_DOMAIN);
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        if (targets.get().isEmpty()) {
            throw AtlasErrorCode.BAD_REQUEST.with("DataProduct can only be moved to another Domain.");
        }
        return plan.draft()
                .find(targets.get().getFirst())
                .filter(domain -> !domain.qualifiedName().equals(product.text(Ancestry.PARENT)))
                .map(domain -> new ProductMove(product, domain));
    }

    void apply(Payload payload, NameCheck names, Plan plan) {
        if (ProductVisibility.changes(payload, product)) {
            throw AtlasErrorCode.BAD_REQUEST.with("Moving the product to another domain along with the change in Daap"
                    + " visibility is not allowed");
        }
        names.requireFree(ProductRules.TYPE, payload.text("name"), target.qualifiedName(), product.guid());
        var last = product.qualifiedName().substring(product.qualifiedName().lastIndexOf('/') + 1);
        payload.set("qualifiedName", target.qualifiedName() + "/product/" + last);
        Ancestry.of(target).write(payload);
        ReadPolicy.move(product.guid(), payload.text("qualifiedName"), plan);
        product.references(Relation.DATA_DOMAIN.name()).forEach(plan::touch);
        plan.touch(target.guid());
    }
}
