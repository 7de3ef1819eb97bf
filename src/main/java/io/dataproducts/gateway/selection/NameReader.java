package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.Selector.Any;
import io.dataproducts.gateway.selection.Selector.Name;
import java.util.List;
import java.util.Optional;

/** Reads a clause on the name back. */
final class NameReader {

    private NameReader() {}

    static Optional<Selector> read(Leaf leaf) {
        if (!leaf.field().equals(Fields.NAME)) {
            return Optional.empty();
        }
        return switch (leaf) {
            case Leaf.Values values ->
                LeafReader.texts(values, Fields.NAME)
                        .map(names -> names.stream().map(NamePattern::ofText).toList())
                        .filter(patterns -> patterns.stream().allMatch(Optional::isPresent))
                        .map(patterns -> anyOf(
                                patterns.stream().flatMap(Optional::stream).toList()));
            case Leaf.Prefix prefix -> NamePattern.ofText(prefix.start()).map(text -> new Name(text + "*"));
            case Leaf.Wildcard wildcard ->
                NamePattern.ofWildcard(wildcard.pattern()).map(Name::new);
            case Leaf.Between _, Leaf.Exists _ -> Optional.empty();
        };
    }

    private static Selector anyOf(List<String> patterns) {
        return new Any(patterns.stream()
                .map(pattern -> Conditions.of(new Name(pattern)))
                .toList());
    }
}
