package io.dataproducts.gateway.testing;

import io.dataproducts.gateway.selection.AttributeCondition.OneOf;
import io.dataproducts.gateway.selection.Conditions;
import io.dataproducts.gateway.selection.Selector;
import io.dataproducts.gateway.selection.Selector.All;
import io.dataproducts.gateway.selection.Selector.Any;
import io.dataproducts.gateway.selection.Selector.CustomMetadata;
import io.dataproducts.gateway.selection.Selector.HasDescription;
import io.dataproducts.gateway.selection.Selector.HasLineage;
import io.dataproducts.gateway.selection.Selector.Not;
import io.dataproducts.gateway.selection.Selector.Owners;
import io.dataproducts.gateway.selection.Selector.ValueList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way an asset could be: decides by chance, but always the same, whether it meets the single conditions, so that what
 * is left to tell two selections apart is how these are combined.
 */
public record World(int seed) {

    /** Says whether the asset is selected. */
    public boolean meets(Conditions conditions) {
        return conditions.selectors().stream().allMatch(part -> meets(part));
    }

    private boolean meets(Selector selector) {
        return switch (selector) {
            case All(var parts) -> parts.stream().allMatch(part -> meets(part));
            case Any(var parts) -> parts.stream().anyMatch(part -> meets(part));
            case Not(var parts) -> parts.stream().noneMatch(part -> meets(part));
            case ValueList<?> list ->
                list.values().stream().anyMatch(value -> isTrue(List.of(selector.member(), value)));
            case Owners(var users, var groups) ->
                Stream.concat(
                                users.stream().map(user -> List.of("user", user)),
                                groups.stream().map(List::of))
                        .anyMatch(this::isTrue);
            case HasDescription(var value) -> isTrue("description") == value;
            case HasLineage(var value) -> isTrue("lineage") == value;
            case CustomMetadata metadata -> metadata.attributes().allMatch(this::meetsAttribute);
            default -> isTrue(selector);
        };
    }

    private boolean meetsAttribute(CustomMetadata.Attribute attribute) {
        var name = List.of(attribute.set(), attribute.name());
        return attribute.condition() instanceof OneOf(var values)
                ? values.stream().anyMatch(value -> isTrue(List.of(name, value)))
                : isTrue(List.of(name, attribute.condition()));
    }

    private boolean isTrue(Object fact) {
        int mixed = (fact.hashCode() ^ seed) * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) % 2 == 0;
    }
}
