package io.dataproducts.gateway.testing;

import io.dataproducts.gateway.selection.CatalogNames;
import io.dataproducts.gateway.selection.ClosestNames;
import io.dataproducts.gateway.selection.CustomAttribute;
import io.dataproducts.gateway.selection.CustomAttribute.Kind;
import io.dataproducts.gateway.selection.CustomAttributeName;
import io.dataproducts.gateway.selection.Resolution;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small catalog with the names and ids of the clients' recorded queries. */
public final class MarketingNames implements CatalogNames {

    public static final String MARKETING_ID = "hV5tUjaM0bKyBdjqzyhDkx";

    private static final Map<String, String> TAGS = Map.of("Marketing", MARKETING_ID, "PII", "piiTagId");
    private static final List<String> TYPES =
            List.of("Asset", "Referenceable", "SQL", "Table", "View", "MaterialisedView", "Column");
    private static final Map<String, String> TERMS =
            Map.of("Revenue@Finance", "rev0@fin0", "6f1f9f51-0a3e-4f0b-9d52-0e7c4ed1c001", "rev0@fin0");
    private static final Map<String, CustomAttribute> ATTRIBUTES = Map.of(
            "Score", new CustomAttribute("cmAttrId1", Kind.NUMBER),
            "Tier", new CustomAttribute("cmAttrId2", Kind.TEXT),
            "Reviewed", new CustomAttribute("cmAttrId3", Kind.DATE),
            "Golden", new CustomAttribute("cmAttrId4", Kind.BOOLEAN));
    private static final String SET = "Data Quality";

    @Override
    public Resolution<String> tag(String displayName) {
        return displayName.equals("Shared")
                ? new Resolution.Ambiguous<>(List.of("Shared (sharedId1)", "Shared (sharedId2)"))
                : find(displayName, TAGS);
    }

    @Override
    public Optional<String> tagName(String id) {
        return id.startsWith("sharedId")
                ? Optional.of("Shared")
                : TAGS.entrySet().stream()
                        .filter(tag -> tag.getValue().equals(id))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    @Override
    public Resolution<String> type(String typeName) {
        return TYPES.contains(typeName)
                ? new Resolution.Found<>(typeName)
                : new Resolution.Unknown<>(ClosestNames.of(typeName, TYPES));
    }

    @Override
    public Resolution<String> term(String reference) {
        return find(reference, TERMS);
    }

    @Override
    public Optional<String> termReference(String qualifiedName) {
        return qualifiedName.equals("rev0@fin0") ? Optional.of("Revenue@Finance") : Optional.empty();
    }

    @Override
    public Resolution<String> customMetadataSet(String setName) {
        return find(setName, Map.of(SET, "bmSetId123"));
    }

    @Override
    public Resolution<CustomAttribute> customAttribute(String setName, String attributeName) {
        return find(attributeName, ATTRIBUTES);
    }

    @Override
    public Optional<CustomAttributeName> customAttributeName(String attributeId) {
        return ATTRIBUTES.entrySet().stream()
                .filter(attribute -> attribute.getValue().id().equals(attributeId))
                .map(attribute -> new CustomAttributeName(SET, attribute.getKey()))
                .findFirst();
    }

    private static <T> Resolution<T> find(String name, Map<String, T> known) {
        var value = known.get(name);
        return value == null
                ? new Resolution.Unknown<>(ClosestNames.of(name, known.keySet()))
                : new Resolution.Found<>(value);
    }
}
