package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.CustomAttribute.Kind;
import io.dataproducts.gateway.selection.Resolution.Ambiguous;
import io.dataproducts.gateway.selection.Resolution.Found;
import io.dataproducts.gateway.selection.Resolution.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the names behind the ids of a stored query, as long as they lead back to the same ids. */
record NameRecall(CatalogNames names) {

    /** @throws Inexpressible if the catalog does not have one of these types */
    List<String> types(List<String> stored) {
        return recall(stored, this::type);
    }

    /** @throws Inexpressible if the catalog does not have one of these ids, or two tags of its name */
    List<String> tags(List<String> ids) {
        return recall(
                ids, id -> names.tagName(id).filter(name -> names.tag(name).equals(new Found<>(id))));
    }

    /** @throws Inexpressible if the catalog does not have one of these qualified names */
    List<String> terms(List<String> qualifiedNames) {
        return recall(
                qualifiedNames,
                term -> names.termReference(term)
                        .filter(name -> names.term(name).equals(new Found<>(term))));
    }

    Optional<Attribute> attribute(String id) {
        return names.customAttributeName(id)
                .flatMap(name ->
                        names.customAttribute(name.set(), name.attribute()) instanceof Found<CustomAttribute>(var found)
                                        && found.id().equals(id)
                                ? Optional.of(new Attribute(name, found.kind()))
                                : Optional.empty());
    }

    record Attribute(CustomAttributeName name, Kind kind) {}

    private static List<String> recall(List<String> stored, Function<String, Optional<String>> name) {
        return stored.stream()
                .map(id -> name.apply(id).orElseThrow(() -> new Inexpressible("an id without a name")))
                .toList();
    }

    /** The index does not tell cases apart, so the exact name is looked for among those alike. */
    private Optional<String> type(String stored) {
        return switch (names.type(stored)) {
            case Found<String>(var name) -> Optional.of(name);
            case Unknown<String>(var closest) ->
                closest.stream().filter(stored::equalsIgnoreCase).findFirst();
            case Ambiguous<String> _ -> Optional.empty();
        };
    }
}
