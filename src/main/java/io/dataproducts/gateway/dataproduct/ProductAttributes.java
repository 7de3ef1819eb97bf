package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.datadomain.DataDomain;
import io.dataproducts.gateway.naming.ProductName;
import io.dataproducts.gateway.platform.json.StrictJson;
import io.dataproducts.gateway.selection.AssetDsl;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Atlan's attributes of a data product. In a write an absent attribute stays as it is and {@code null} erases, so only
 * what shall change is sent, with the name and the qualified name, which every write needs.
 */
final class ProductAttributes {

    static final String NAME = "name";
    static final String QUALIFIED_NAME = "qualifiedName";
    static final String DOMAIN = "parentDomainQualifiedName";
    static final String SUPER_DOMAIN = "superDomainQualifiedName";
    static final String DESCRIPTION = "userDescription";
    static final String STATUS = "daapStatus";
    static final String CRITICALITY = "daapCriticality";
    static final String SENSITIVITY = "daapSensitivity";
    static final String VISIBILITY = "daapVisibility";
    static final String VISIBLE_TO_USERS = "daapVisibilityUsers";
    static final String VISIBLE_TO_GROUPS = "daapVisibilityGroups";
    static final String CERTIFICATE = "certificateStatus";
    static final String CERTIFICATE_MESSAGE = "certificateStatusMessage";
    static final String OWNER_USERS = "ownerUsers";
    static final String OWNER_GROUPS = "ownerGroups";
    static final String ASSET_DSL = "dataProductAssetsDSL";
    static final String LINEAGE_STATUS = "daapLineageStatus";

    /** What a search must return for a product to be shown. */
    static final List<String> ALL = List.of(
            NAME,
            QUALIFIED_NAME,
            DOMAIN,
            SUPER_DOMAIN,
            DESCRIPTION,
            "description",
            STATUS,
            CRITICALITY,
            SENSITIVITY,
            VISIBILITY,
            VISIBLE_TO_USERS,
            VISIBLE_TO_GROUPS,
            CERTIFICATE,
            CERTIFICATE_MESSAGE,
            OWNER_USERS,
            OWNER_GROUPS,
            ASSET_DSL,
            LINEAGE_STATUS);

    private static final String PLAYBOOK_FILTER = "dataProductAssetsPlaybookFilter";
    private static final String EMPTY_PLAYBOOK = "{\"condition\":\"AND\",\"isGroupLocked\":false,\"rules\":[]}";

    private final ObjectNode values = JsonNodeFactory.instance.objectNode();

    private ProductAttributes() {}

    /** The attributes of a product that does not exist yet. */
    static ProductAttributes ofNew(ProductName name, DataDomain domain) {
        var attributes = new ProductAttributes();
        attributes.values.put(NAME, name.value());
        attributes.values.put(DOMAIN, domain.qualifiedName().value());
        attributes.values.put(SUPER_DOMAIN, domain.qualifiedName().superDomain().value());
        attributes.values.put(PLAYBOOK_FILTER, EMPTY_PLAYBOOK);
        return attributes;
    }

    /** The attributes that a write to {@code product} needs. */
    static ProductAttributes of(DataProduct product) {
        var attributes = new ProductAttributes();
        attributes.values.put(NAME, product.name());
        attributes.values.put(QUALIFIED_NAME, product.qualifiedName());
        return attributes;
    }

    ProductAttributes name(ProductName name) {
        values.put(NAME, name.value());
        return this;
    }

    ProductAttributes qualifiedName(String qualifiedName) {
        values.put(QUALIFIED_NAME, qualifiedName);
        return this;
    }

    ProductAttributes assets(AssetDsl dsl) {
        values.put(ASSET_DSL, dsl.json());
        return this;
    }

    ProductAttributes description(@Nullable String description) {
        values.put(DESCRIPTION, description);
        return this;
    }

    ProductAttributes status(ProductStatus status) {
        values.put(STATUS, wire(status));
        return this;
    }

    ProductAttributes criticality(@Nullable Criticality criticality) {
        values.put(CRITICALITY, wire(criticality));
        return this;
    }

    ProductAttributes sensitivity(@Nullable Sensitivity sensitivity) {
        values.put(SENSITIVITY, wire(sensitivity));
        return this;
    }

    ProductAttributes certificateStatus(@Nullable String status) {
        values.put(CERTIFICATE, status);
        return this;
    }

    ProductAttributes certificateMessage(@Nullable String message) {
        values.put(CERTIFICATE_MESSAGE, message);
        return this;
    }

    ProductAttributes ownerUsers(List<String> users) {
        values.set(OWNER_USERS, orNull(users));
        return this;
    }

    ProductAttributes ownerGroups(List<String> groups) {
        values.set(OWNER_GROUPS, orNull(groups));
        return this;
    }

    /** Atlan takes users and groups only together with the visibility, and as a replacement. */
    ProductAttributes visibility(Visibility visibility, Principals visibleTo) {
        values.put(VISIBILITY, wire(visibility));
        values.set(VISIBLE_TO_USERS, list(visibleTo.users()));
        values.set(VISIBLE_TO_GROUPS, list(visibleTo.groups()));
        return this;
    }

    /** The visibility of a new product that only its owners see. */
    ProductAttributes privately() {
        values.put(VISIBILITY, wire(Visibility.PRIVATE));
        return this;
    }

    /** Whether these are the same writes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProductAttributes attributes && attributes.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    ObjectNode json() {
        return values.deepCopy();
    }

    /** What Atlan takes over as it is: it mints the qualified name of a new product itself. */
    ObjectNode jsonWithoutQualifiedName() {
        return json().without(QUALIFIED_NAME);
    }

    /** How Atlan and callers write a constant. */
    static @Nullable String wire(@Nullable Enum<?> constant) {
        return Optional.ofNullable(constant)
                .map(value -> StrictJson.MAPPER.valueToTree(value).asString())
                .orElse(null);
    }

    private static JsonNode orNull(List<String> texts) {
        return texts.isEmpty() ? JsonNodeFactory.instance.nullNode() : list(texts);
    }

    private static ArrayNode list(List<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
