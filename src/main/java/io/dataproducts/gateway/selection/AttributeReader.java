package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.AttributeCondition.Between;
import io.dataproducts.gateway.selection.AttributeCondition.Exists;
import io.dataproducts.gateway.selection.AttributeCondition.OneOf;
import io.dataproducts.gateway.selection.CustomAttribute.Kind;
import io.dataproducts.gateway.selection.Selector.CustomMetadata;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a clause on a custom metadata attribute back. */
record AttributeReader(NameRecall names) {

    Optional<CustomMetadata> read(Leaf leaf) {
        return names.attribute(leaf.field())
                .map(known -> new CustomMetadata.Attribute(
                                known.name().set(), known.name().attribute(), condition(leaf, known.kind()))
                        .alone());
    }

    private static AttributeCondition condition(Leaf leaf, Kind kind) {
        return switch (leaf) {
            case Leaf.Values values -> new OneOf(scalars(values.values(), kind));
            case Leaf.Between range
            when kind == Kind.NUMBER || kind == Kind.DATE ->
                new Between(LeafReader.range(range.bounds(), end -> AttributeValues.fromIndex(kind, end)));
            case Leaf.Exists _ -> new Exists();
            case Leaf.Between _, Leaf.Prefix _, Leaf.Wildcard _ ->
                throw new Inexpressible("a condition that custom metadata cannot have");
        };
    }

    private static List<Scalar> scalars(List<JsonNode> values, Kind kind) {
        return values.stream()
                .map(value -> AttributeValues.fromIndex(kind, value)
                        .orElseThrow(() -> new Inexpressible("a value that is not of the attribute's kind")))
                .toList();
    }
}
