package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.preview.Selections;
import io.dataproducts.gateway.selection.AssetDsl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Understands patches: what a product would be, and what that means for its assets. */
@Component
class PatchedProducts {

    private final ProductFinder finder;
    private final ProductViews views;
    private final Selections selections;
    private final ShrinkGuard guard;

    PatchedProducts(ProductFinder finder, ProductViews views, Selections selections, ShrinkGuard guard) {
        this.finder = finder;
        this.views = views;
        this.selections = selections;
        this.guard = guard;
    }

    /**
     * Applies a patch to the product as it is now.
     *
     * @throws ProblemException if the product is in another version or archived, or the patch breaks a rule
     */
    PatchedProduct of(PatchRequest request) {
        var product = finder.get(request.guid(), Permission.WRITE);
        ProductVersion.require(request.ifMatch(), product);
        if (product.isArchived()) {
            throw new ProblemException(ProblemType.PRODUCT_ARCHIVED, "The data product is archived; restore it first");
        }
        var change = ProductPatch.of(views.of(product, List.of()), request.patch());
        var faults = new ArrayList<>(ProductRules.faults(change.after()));
        var dsl = newAssets(product, change, faults);
        visibleToFault(product, change, request.patch()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.invalidBody(faults);
        }
        var assets = dsl.map(after -> guard.check(product, after, request.confirmed()));
        return new PatchedProduct(product, change, dsl, assets);
    }

    private Optional<AssetDsl> newAssets(DataProduct product, ProductPatch change, List<Fault> faults) {
        var assets = change.after().assets();
        if (!change.changes("assets")) {
            return Optional.empty();
        }
        if (assets == null) {
            faults.add(ProductRules.required("/assets", "cannot be removed"));
            return Optional.empty();
        }
        return selections
                .read(assets, faults)
                .filter(chosen -> !product.assetDsl()
                        .map(selections::stored)
                        .equals(Optional.of(chosen.selection().canonical())))
                .map(Selections.Chosen::dsl);
    }

    private static Optional<Fault> visibleToFault(DataProduct product, ProductPatch change, JsonNode patch) {
        boolean isProtected = ChangedAttributes.visibility(product, change) == Visibility.PROTECTED;
        return patch.path("visibleTo").isObject() && !isProtected
                ? ProductRules.visibleTo(Visibility.PRIVATE, Principals.NONE)
                : Optional.empty();
    }
}
