package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.naming.ClosestNames;
import io.dataproducts.gateway.selection.CatalogNames;
import io.dataproducts.gateway.selection.CustomAttribute;
import io.dataproducts.gateway.selection.CustomAttributeName;
import io.dataproducts.gateway.selection.Resolution;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The names behind a selection: tags, types and custom metadata from a copy of the type definitions, which is loaded
 * again when a name is not in it; terms by search.
 */
class AtlanCatalogNames implements CatalogNames {

    private final Vocabulary vocabulary;
    private final Glossaries glossaries;

    AtlanCatalogNames(Vocabulary vocabulary, Glossaries glossaries) {
        this.vocabulary = vocabulary;
        this.glossaries = glossaries;
    }

    @Override
    public Resolution<String> tag(String displayName) {
        return resolve(
                displayName,
                known -> known.tagIds(displayName),
                known -> known.tags().stream().map(TypedefNames.Tag::name).toList());
    }

    @Override
    public Optional<String> tagName(String id) {
        return find(known -> known.tagName(id));
    }

    @Override
    public Resolution<String> type(String typeName) {
        return resolve(
                typeName,
                known -> known.types().stream().filter(typeName::equals).toList(),
                TypedefNames::types);
    }

    @Override
    public Resolution<String> term(String reference) {
        return glossaries.resolve(reference);
    }

    @Override
    public Optional<String> termReference(String qualifiedName) {
        return glossaries.reference(qualifiedName);
    }

    @Override
    public Resolution<String> customMetadataSet(String setName) {
        return resolve(
                setName,
                known -> known.setsNamed(setName).stream()
                        .map(TypedefNames.CustomMetadataSet::id)
                        .toList(),
                known -> known.customMetadata().stream()
                        .map(TypedefNames.CustomMetadataSet::name)
                        .toList());
    }

    @Override
    public Resolution<CustomAttribute> customAttribute(String setName, String attributeName) {
        return resolve(
                attributeName,
                known -> known.attributesOf(setName)
                        .filter(attribute -> attribute.name().equals(attributeName))
                        .map(attribute -> new CustomAttribute(attribute.id(), attribute.kind()))
                        .toList(),
                known -> known.attributesOf(setName)
                        .map(TypedefNames.Attribute::name)
                        .toList());
    }

    @Override
    public Optional<CustomAttributeName> customAttributeName(String attributeId) {
        return find(known -> known.customMetadata().stream()
                .flatMap(set -> set.attributes().stream()
                        .filter(attribute -> attribute.id().equals(attributeId))
                        .map(attribute -> new CustomAttributeName(set.name(), attribute.name())))
                .findFirst());
    }

    private <T> Resolution<T> resolve(
            String wanted, Function<TypedefNames, List<T>> search, Function<TypedefNames, List<String>> everyName) {
        var found = search.apply(vocabulary.names());
        if (found.isEmpty()) {
            found = search.apply(vocabulary.freshNames());
        }
        return switch (found.size()) {
            case 0 -> new Resolution.Unknown<>(ClosestNames.of(wanted, everyName.apply(vocabulary.names())));
            case 1 -> new Resolution.Found<>(found.getFirst());
            default ->
                new Resolution.Ambiguous<>(found.stream().map(Object::toString).toList());
        };
    }

    private <T> Optional<T> find(Function<TypedefNames, Optional<T>> search) {
        return search.apply(vocabulary.names()).or(() -> search.apply(vocabulary.freshNames()));
    }
}
