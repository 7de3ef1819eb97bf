package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.naming.ProductName;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.dataproducts.gateway.preview.SelectionDifference;
import io.dataproducts.gateway.preview.Selections;
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
    private final Selections selections;
    private final ShrinkGuard guard;
    private final EntityClient entities;
    private final ProductReadBack readBack;

    ProductChange(
            ProductFinder finder,
            ProductViews views,
            Selections selections,
            ShrinkGuard guard,
            EntityClient entities,
            ProductReadBack readBack) {
        this.finder = finder;
        this.views = views;
        this.selections = selections;
        this.guard = guard;
        this.entities = entities;
        this.readBack = readBack;
    }

    /**
     * A change that is ready to be sent.
     *
     * @param dsl the new asset DSL, if the selection changes
     * @param assets what the new selection gains and loses
     */
    private record Prepared(
            DataProduct product, ProductPatch patch, Optional<AssetDsl> dsl, Optional<SelectionDifference> assets) {}

    /**
     * Applies a merge patch and writes what it changes, if anything.
     *
     * @param confirmed whether the product may lose a large part of its assets
     * @throws ProblemException if the product is archived, or the patch breaks a rule; nothing is sent then
     */
    DataProduct change(Guid guid, JsonNode patch, boolean confirmed) {
        var change = prepare(guid, patch, confirmed);
        var attributes =
                attributes(change.product(), change.patch(), change.dsl().orElse(null));
        if (attributes.equals(ProductAttributes.of(change.product()))) {
            return change.product();
        }
        entities.update(DataProduct.TYPE, guid, attributes.json(), _ -> true);
        return readBack.of(change.product().entity().with(attributes.json()));
    }

    /** Does everything that a change does but the write. */
    DryRunView dryRun(Guid guid, JsonNode patch, boolean confirmed) {
        var change = prepare(guid, patch, confirmed);
        return new DryRunView(
                null,
                change.dsl().map(AssetDsl::query).orElse(null),
                change.patch().list(),
                change.assets().map(DryRunView.Assets::of).orElse(null));
    }

    private Prepared prepare(Guid guid, JsonNode patch, boolean confirmed) {
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
        var name = change.after().name();
        if (name != null) {
            product.domain().ifPresent(domain -> finder.refuseTakenName(name, domain, Optional.of(guid)));
        }
        return new Prepared(product, change, dsl, dsl.map(after -> guard.check(product, after, confirmed)));
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
        certificate(attributes, product, change);
        owners(attributes, product, change);
        visibility(attributes, product, change);
        return attributes;
    }

    private static void certificate(ProductAttributes attributes, DataProduct product, ProductPatch change) {
        if (!change.changes("certificate")) {
            return;
        }
        var certificate = Optional.ofNullable(change.after().certificate());
        var status = certificate.map(Certificate::status).map(ProductAttributes::wire);
        var message = certificate.map(Certificate::message);
        if (!status.equals(product.entity().text(ProductAttributes.CERTIFICATE))) {
            attributes.certificateStatus(status.orElse(null));
        }
        if (!message.equals(product.entity().text(ProductAttributes.CERTIFICATE_MESSAGE))) {
            attributes.certificateMessage(message.orElse(null));
        }
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
