package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.naming.ProductName;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.selection.AssetDsl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Changes products. */
@Service
class ProductChange {

    private final ProductFinder finder;
    private final ProductViews views;
    private final ProductSelection selections;
    private final EntityClient entities;
    private final ProductReadBack readBack;

    ProductChange(
            ProductFinder finder,
            ProductViews views,
            ProductSelection selections,
            EntityClient entities,
            ProductReadBack readBack) {
        this.finder = finder;
        this.views = views;
        this.selections = selections;
        this.entities = entities;
        this.readBack = readBack;
    }

    /**
     * Applies a merge patch and writes what it changes, if anything.
     *
     * @throws ProblemException if the product is archived, or the patch breaks a rule; nothing is sent then
     */
    DataProduct change(Guid guid, JsonNode patch) {
        var product = finder.get(guid);
        if (product.isArchived()) {
            throw new ProblemException(ProblemType.PRODUCT_ARCHIVED, "The data product is archived; restore it first");
        }
        var change = ProductPatch.of(views.of(product, List.of()), patch);
        var faults = new ArrayList<>(ProductRules.faults(change.after()));
        var dsl = newAssets(product, change, faults);
        visibleToFault(product, change, patch).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.invalidBody(faults);
        }
        if (change.changed().isEmpty()) {
            return product;
        }
        return write(product, attributes(product, change, dsl.orElse(null)));
    }

    private DataProduct write(DataProduct product, ProductAttributes attributes) {
        entities.update(DataProduct.TYPE, product.guid(), attributes.json());
        return readBack.of(product.entity().with(attributes.json()));
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
                .render(assets, faults)
                .filter(dsl ->
                        !selections.read(dsl.json()).equals(product.assetDsl().flatMap(selections::read)));
    }

    private static Optional<Fault> visibleToFault(DataProduct product, ProductPatch change, JsonNode patch) {
        boolean isProtected = visibility(product, change) == Visibility.PROTECTED;
        return patch.path("visibleTo").isObject() && !isProtected
                ? ProductRules.visibleTo(Visibility.PRIVATE, Principals.NONE)
                : Optional.empty();
    }

    private static @Nullable Visibility visibility(DataProduct product, ProductPatch change) {
        if (change.after().visibility() != null) {
            return change.after().visibility();
        }
        return product.visibility()
                .flatMap(stored -> Arrays.stream(Visibility.values())
                        .filter(visibility -> stored.equals(ProductAttributes.wire(visibility)))
                        .findFirst())
                .orElse(null);
    }

    private static ProductAttributes attributes(DataProduct product, ProductPatch change, @Nullable AssetDsl dsl) {
        var attributes = ProductAttributes.of(product);
        var after = change.after();
        if (after.name() != null) {
            attributes.name(new ProductName(after.name()));
        }
        if (dsl != null) {
            attributes.assets(dsl);
        }
        if (change.changes("description")) {
            attributes.description(after.description());
        }
        if (after.status() != null) {
            attributes.status(after.status());
        }
        if (change.changes("criticality")) {
            attributes.criticality(after.criticality());
        }
        if (change.changes("sensitivity")) {
            attributes.sensitivity(after.sensitivity());
        }
        if (change.changes("certificate")) {
            attributes.certificate(after.certificate());
        }
        owners(attributes, product, change);
        visibility(attributes, product, change);
        return attributes;
    }

    private static void owners(ProductAttributes attributes, DataProduct product, ProductPatch change) {
        if (!change.changes("owners")) {
            return;
        }
        var owners = change.after().owners() == null
                ? Principals.NONE
                : change.after().owners();
        if (!owners.users().equals(product.entity().texts(ProductAttributes.OWNER_USERS))) {
            attributes.ownerUsers(owners.users());
        }
        if (!owners.groups().equals(product.entity().texts(ProductAttributes.OWNER_GROUPS))) {
            attributes.ownerGroups(owners.groups());
        }
    }

    private static void visibility(ProductAttributes attributes, DataProduct product, ProductPatch change) {
        var visibility = visibility(product, change);
        if (visibility == null || !(change.changes("visibility") || change.changes("visibleTo"))) {
            return;
        }
        var visibleTo = visibility == Visibility.PROTECTED ? change.visibleTo() : Principals.NONE;
        attributes.visibility(visibility, visibleTo);
    }
}
