package io.dataproducts.gateway.oracle;

import io.dataproducts.gateway.selection.CatalogNames;
import io.dataproducts.gateway.selection.CustomAttribute;
import io.dataproducts.gateway.selection.CustomAttribute.Kind;
import io.dataproducts.gateway.selection.CustomAttributeName;
import io.dataproducts.gateway.selection.Resolution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tags, types, terms and custom metadata of the catalog that the corpus is from. */
final class OracleCatalog implements CatalogNames {

    static final OracleCatalog INSTANCE = new OracleCatalog();

    /** Types with their super types. */
    static final Map<String, List<String>> TYPES = ordered(List.of(
            Map.entry("Table", List.of("SQL", "Catalog", "Asset", "Referenceable")),
            Map.entry("View", List.of("SQL", "Catalog", "Asset", "Referenceable")),
            Map.entry("MaterialisedView", List.of("SQL", "Catalog", "Asset", "Referenceable")),
            Map.entry("Column", List.of("SQL", "Catalog", "Asset", "Referenceable")),
            Map.entry("Database", List.of("SQL", "Catalog", "Asset", "Referenceable")),
            Map.entry("Schema", List.of("SQL", "Catalog", "Asset", "Referenceable")),
            Map.entry("TableauDashboard", List.of("Tableau", "BI", "Catalog", "Asset", "Referenceable")),
            Map.entry("AtlasGlossaryTerm", List.of("Asset", "Referenceable"))));

    /** Hashed ids of tags by display name; two ids differ in case only. */
    static final Map<String, String> TAGS = ordered(List.of(
            Map.entry("Marketing", "hV5tUjaM0bKyBdjqzyhDkx"),
            Map.entry("marketing", "HV5tUjaM0bKyBdjqzyhDkx"),
            Map.entry("PII", "piiTagId"),
            Map.entry("PII \"strict\" ${}", "aa11bb22cc33dd44ee55ff"),
            Map.entry("תווית סודית", "k9K9k9K9k9K9k9K9k9K9k9"),
            Map.entry("🎯*?\\", "0000000000000000000000"),
            Map.entry("Nobody has it", "nobodyNobodyNobodyNobo")));

    /** Qualified names of terms by reference. */
    static final Map<String, String> TERMS = ordered(List.of(
            Map.entry("Revenue@Finance", "rev0@fin0"),
            Map.entry("revenue@Finance", "REV0@fin0"),
            Map.entry("A@B@C \"D\"", "zzzzzzzzzzzzzzzzzzzzz@glossaryAtBAtC0000000"),
            Map.entry("מונח@מילון", "yyyyyyyyyyyyyyyyyyyyy@glossaryRightToLeft00")));

    /** Qualified names of the same terms by GUID. */
    static final Map<String, String> TERM_GUIDS = ordered(List.of(
            Map.entry("6f1f9f51-0a3e-4f0b-9d52-0e7c4ed1c001", "rev0@fin0"),
            Map.entry("7e570000-0000-4000-8000-000000000002", "REV0@fin0")));

    /** Custom metadata attributes by their display names. */
    static final Map<CustomAttributeName, CustomAttribute> ATTRIBUTES = ordered(List.of(
            attribute("Data Quality", "Score", "cmAttrId1", Kind.NUMBER),
            attribute("Data Quality", "Tier", "cmAttrId2", Kind.TEXT),
            attribute("Data Quality", "Rows \"now\"", "cmRows", Kind.NUMBER),
            attribute("🎯 ${set}", "נבדק ב", "cmAttrId3", Kind.DATE),
            attribute("🎯 ${set}", "Approved?", "cmAttrId4", Kind.BOOLEAN),
            attribute("🎯 ${set}", "Label/s~", "cmLabels", Kind.TEXT)));

    private OracleCatalog() {}

    private static <K, V> Map<K, V> ordered(List<Map.Entry<K, V>> entries) {
        var map = new LinkedHashMap<K, V>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    private static Map.Entry<CustomAttributeName, CustomAttribute> attribute(
            String set, String name, String id, Kind kind) {
        return Map.entry(new CustomAttributeName(set, name), new CustomAttribute(id, kind));
    }

    @Override
    public Resolution<String> tag(String displayName) {
        return found(TAGS.get(displayName));
    }

    @Override
    public Optional<String> tagName(String id) {
        return keyOf(id, TAGS);
    }

    @Override
    public Resolution<String> type(String typeName) {
        boolean known = TYPES.containsKey(typeName)
                || TYPES.values().stream().anyMatch(superTypes -> superTypes.contains(typeName));
        return known ? new Resolution.Found<>(typeName) : new Resolution.Unknown<>(List.of());
    }

    @Override
    public Resolution<String> term(String reference) {
        return found(TERMS.getOrDefault(reference, TERM_GUIDS.get(reference)));
    }

    @Override
    public Optional<String> termReference(String qualifiedName) {
        return keyOf(qualifiedName, TERMS);
    }

    @Override
    public Resolution<String> customMetadataSet(String setName) {
        boolean known = ATTRIBUTES.keySet().stream().anyMatch(name -> name.set().equals(setName));
        return known ? new Resolution.Found<>("set of " + setName) : new Resolution.Unknown<>(List.of());
    }

    @Override
    public Resolution<CustomAttribute> customAttribute(String setName, String attributeName) {
        return found(ATTRIBUTES.get(new CustomAttributeName(setName, attributeName)));
    }

    @Override
    public Optional<CustomAttributeName> customAttributeName(String attributeId) {
        return ATTRIBUTES.entrySet().stream()
                .filter(attribute -> attribute.getValue().id().equals(attributeId))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static <T> Resolution<T> found(@Nullable T value) {
        return value == null ? new Resolution.Unknown<>(List.of()) : new Resolution.Found<>(value);
    }

    private static Optional<String> keyOf(String value, Map<String, String> map) {
        return map.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
