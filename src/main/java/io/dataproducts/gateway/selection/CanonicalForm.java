package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.Selector.All;
import io.dataproducts.gateway.selection.Selector.Any;
import io.dataproducts.gateway.selection.Selector.CreatedAfter;
import io.dataproducts.gateway.selection.Selector.CustomMetadata;
import io.dataproducts.gateway.selection.Selector.HasDescription;
import io.dataproducts.gateway.selection.Selector.HasLineage;
import io.dataproducts.gateway.selection.Selector.Name;
import io.dataproducts.gateway.selection.Selector.Not;
import io.dataproducts.gateway.selection.Selector.Owners;
import io.dataproducts.gateway.selection.Selector.Popularity;
import io.dataproducts.gateway.selection.Selector.UpdatedAfter;
import io.dataproducts.gateway.selection.Selector.ValueList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one spelling of conditions that mean the same. Its invariants, at every depth:
 *
 * <ul>
 *   <li>Lists name each value once, in the caller's order; {@code assets} has GUIDs before qualified names.
 *   <li>{@code all} holds only what its object cannot say itself, since the member is taken: parts of one condition
 *       each, custom metadata one attribute each. Of several {@code any}, the last stands in the object. Of
 *       {@code hasDescription} and {@code hasLineage} with both values, {@code true} does.
 *   <li>{@code any} has at least two parts. A part of {@code any} or {@code not} is never an {@code any} alone, and no
 *       two are lists of the same member alone: {@code [{"types":["A"]},{"types":["B"]}]} is
 *       {@code [{"types":["A","B"]}]}. No two parts are equal.
 *   <li>A part of {@code not} is never {@code hasDescription} or {@code hasLineage} alone, which take the other value.
 * </ul>
 *
 * <p>These are just the differences that a search query does not tell: parts of {@code all} and of {@code any} mix with
 * their surroundings there.
 */
final class CanonicalForm {

    private CanonicalForm() {}

    static Conditions of(Conditions conditions) {
        var placement = new Placement();
        flatten(conditions)
                .distinct()
                .sorted((one, other) -> Boolean.compare(isNegative(one), isNegative(other)))
                .forEach(placement::add);
        return placement.conditions();
    }

    /** Returns conditions that together say the same, none of them {@code all}, and each canonical in itself. */
    private static Stream<Selector> flatten(Conditions conditions) {
        return conditions.selectors().stream().flatMap(CanonicalForm::flatten);
    }

    private static Stream<Selector> flatten(Selector selector) {
        return switch (selector) {
            case ValueList<?> list -> Stream.of(Union.of(list, list));
            case Owners owners -> Stream.of(Union.of(owners, owners));
            case CustomMetadata metadata -> metadata.attributes().map(CanonicalForm::distinct);
            case All(var parts) -> parts.stream().flatMap(CanonicalForm::flatten);
            case Any(var parts) -> any(alternatives(parts));
            case Not(var parts) -> alternatives(parts).stream().map(CanonicalForm::not);
            case Name _, HasDescription _, HasLineage _, CreatedAfter _, UpdatedAfter _, Popularity _ ->
                Stream.of(selector);
        };
    }

    private static Selector distinct(CustomMetadata.Attribute attribute) {
        return new CustomMetadata.Attribute(
                        attribute.set(), attribute.name(), attribute.condition().distinct())
                .alone();
    }

    private static Stream<Selector> any(List<Conditions> alternatives) {
        return alternatives.size() == 1 ? atoms(alternatives.getFirst()) : Stream.of(new Any(alternatives));
    }

    /** Takes a canonical form apart. */
    private static Stream<Selector> atoms(Conditions canonical) {
        return canonical.selectors().stream().flatMap(selector -> switch (selector) {
            case All(var parts) -> parts.stream().flatMap(CanonicalForm::atoms);
            case Not(var parts) -> parts.stream().map(part -> new Not(List.of(part)));
            case CustomMetadata metadata -> metadata.attributes().map(CustomMetadata.Attribute::alone);
            default -> Stream.of(selector);
        });
    }

    private static Selector not(Conditions part) {
        return switch (part.selectors().getFirst()) {
            case HasDescription(var value) when part.isAlone() -> new HasDescription(!value);
            case HasLineage(var value) when part.isAlone() -> new HasLineage(!value);
            default -> new Not(List.of(part));
        };
    }

    private static List<Conditions> alternatives(List<Conditions> parts) {
        return Union.of(parts.stream()
                .map(CanonicalForm::of)
                .flatMap(part -> part.isAlone() && part.selectors().getFirst() instanceof Any(var inner)
                        ? inner.stream()
                        : Stream.of(part))
                .toList());
    }

    private static boolean isNegative(Selector selector) {
        return switch (selector) {
            case HasDescription(var value) -> !value;
            case HasLineage(var value) -> !value;
            default -> false;
        };
    }
}
