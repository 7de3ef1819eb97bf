package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.graph.Entity;

/** How an update changes who may see a product: only if it names the visibility, and only if something differs. */
final class ProductVisibility {

    private ProductVisibility() {}

    static void update(Payload payload, Entity before, Plan plan) {
        var wanted = Visibility.of(payload::value);
        if (!payload.has(Visibility.ATTRIBUTE) || wanted.sameAs(Visibility.of(before::attribute))) {
            payload.drop(Visibility.USERS, Visibility.GROUPS);
            return;
        }
        ReadPolicy.write(payload, wanted, payload.text("qualifiedName"), plan);
    }

    static boolean changes(Payload payload, Entity before) {
        return payload.has(Visibility.ATTRIBUTE)
                && !Visibility.of(payload::value).sameAs(Visibility.of(before::attribute));
    }
}
