package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.naming.ProductName;
import io.dataproducts.gateway.selection.AssetDsl;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the attributes to write for a patch: what is as it was is not sent. */
final class ChangedAttributes {

    private ChangedAttributes() {}

    /**
     * The attributes that a change writes.
     *
     * @param dsl the new asset DSL, if the selection changes
     */
    static ProductAttributes of(DataProduct product, ProductPatch change, Optional<AssetDsl> dsl) {
        var attributes = ProductAttributes.of(product);
        var after = change.after();
        if (after.name() != null) {
            attributes.name(new ProductName(after.name()));
        }
        dsl.ifPresent(attributes::assets);
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

    /** The visibility after {@code change}; {@code null} if it is none that callers know. */
    static @Nullable Visibility visibility(DataProduct product, ProductPatch change) {
        if (change.after().visibility() != null) {
            return change.after().visibility();
        }
        return product.visibility()
                .flatMap(stored -> Arrays.stream(Visibility.values())
                        .filter(visibility -> stored.equals(ProductAttributes.wire(visibility)))
                        .findFirst())
                .orElse(null);
    }
}
