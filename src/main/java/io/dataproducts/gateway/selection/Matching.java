package io.dataproducts.gateway.selection;

/**
 * Selects the assets that meet all conditions.
 *
 * @param includeArchived whether archived assets count too; without it only those whose state is {@code ACTIVE}
 */
public record Matching(Conditions conditions, boolean includeArchived) implements AssetSelection {

    @Override
    public Matching canonical() {
        return new Matching(CanonicalForm.of(conditions), includeArchived);
    }
}
