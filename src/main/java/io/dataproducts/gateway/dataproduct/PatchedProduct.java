package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.preview.SelectionDifference;
import io.dataproducts.gateway.selection.AssetDsl;
import java.util.Optional;

/**
 * A product and a patch that keeps every rule.
 *
 * @param product as it is
 * @param dsl the new asset DSL, if the selection changes
 * @param assets what the new selection gains and loses
 */
record PatchedProduct(
        DataProduct product, ProductPatch patch, Optional<AssetDsl> dsl, Optional<SelectionDifference> assets) {

    /** What to write; nothing but name and qualified name if the patch changes nothing. */
    ProductAttributes attributes() {
        return ChangedAttributes.of(product, patch, dsl);
    }

    /** The name that the product shall have, if it is renamed. */
    Optional<String> newName() {
        return Optional.ofNullable(patch.after().name());
    }
}
