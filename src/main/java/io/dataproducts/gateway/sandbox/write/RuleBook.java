package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.type.EntityType;

/** Which rules hold for which type. */
record RuleBook(ProductRules products, DomainRules domains, PlainRules others) {

    TypeRules of(EntityType type) {
        if (type.is(ProductRules.TYPE)) {
            return products;
        }
        return type.is(DomainRules.TYPE) ? domains : others;
    }
}
