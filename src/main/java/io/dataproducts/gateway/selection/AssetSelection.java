package io.dataproducts.gateway.selection;

/**
 * The rule that says which catalog assets belong to a data product.
 *
 * <p>Two selections of the same {@linkplain #canonical canonical form} select the same assets.
 */
public sealed interface AssetSelection permits Matching, RawDsl {

    /**
     * Returns the one spelling of this selection that Atlan's search gives back: {@code read(render(s))} equals
     * {@code canonical(s)}, save for the spelling of references (see {@link AssetDsl#read}). It is the canonical form of
     * itself.
     *
     * @see CanonicalForm
     */
    AssetSelection canonical();
}
