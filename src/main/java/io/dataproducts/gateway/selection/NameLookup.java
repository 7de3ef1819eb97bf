package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.Resolution.Ambiguous;
import io.dataproducts.gateway.selection.Resolution.Found;
import io.dataproducts.gateway.selection.Resolution.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Resolves the names in a selection, and notes at their place those that cannot be resolved. */
record NameLookup(CatalogNames names) {

    List<String> types(List<String> wanted, Place place) {
        return all(wanted, place, "type", names::type);
    }

    List<String> tags(List<String> wanted, Place place) {
        return all(wanted, place, "tag", names::tag);
    }

    List<String> terms(List<String> wanted, Place place) {
        return all(wanted, place, "term", names::term);
    }

    /** @param place of the set */
    Optional<CustomAttribute> attribute(String set, String attribute, Place place) {
        return one(set, place, "custom-metadata", names::customMetadataSet)
                .flatMap(_ -> one(
                        attribute,
                        place.in(attribute),
                        "custom-metadata",
                        wanted -> names.customAttribute(set, wanted)));
    }

    private static List<String> all(
            List<String> wanted, Place place, String kind, Function<String, Resolution<String>> lookup) {
        return IntStream.range(0, wanted.size())
                .mapToObj(index -> one(wanted.get(index), place.at(index), kind, lookup))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> Optional<T> one(
            String wanted, Place place, String kind, Function<String, Resolution<T>> lookup) {
        return switch (lookup.apply(wanted)) {
            case Found<T>(var value) -> Optional.of(value);
            case Unknown<T>(var closest) -> {
                place.fault("unknown-" + kind, "is not in the catalog" + hint(closest));
                yield Optional.empty();
            }
            case Ambiguous<T>(var candidates) -> {
                place.fault("ambiguous-" + kind, "is the name of several: " + quoted(candidates));
                yield Optional.empty();
            }
        };
    }

    private static String hint(List<String> closest) {
        return closest.isEmpty() ? ", nor is anything like it" : "; the closest are " + quoted(closest);
    }

    private static String quoted(List<String> names) {
        return names.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    }
}
