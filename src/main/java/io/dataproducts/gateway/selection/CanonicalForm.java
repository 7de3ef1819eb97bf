package io.dataproducts.gateway.selection;

/** The one spelling of each condition. */
final class CanonicalForm {

    private CanonicalForm() {}

    static Conditions of(Conditions conditions) {
        return conditions;
    }
}
