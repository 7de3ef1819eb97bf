package io.dataproducts.gateway.oracle;

import static java.util.stream.Collectors.joining;

import io.dataproducts.gateway.selection.AttributeCondition;
import io.dataproducts.gateway.selection.AttributeCondition.Between;
import io.dataproducts.gateway.selection.AttributeCondition.Exists;
import io.dataproducts.gateway.selection.AttributeCondition.OneOf;
import io.dataproducts.gateway.selection.Conditions;
import io.dataproducts.gateway.selection.CustomAttributeName;
import io.dataproducts.gateway.selection.Matching;
import io.dataproducts.gateway.selection.Range;
import io.dataproducts.gateway.selection.Scalar;
import io.dataproducts.gateway.selection.Selector;
import io.dataproducts.gateway.selection.Selector.All;
import io.dataproducts.gateway.selection.Selector.Any;
import io.dataproducts.gateway.selection.Selector.Assets;
import io.dataproducts.gateway.selection.Selector.Certificates;
import io.dataproducts.gateway.selection.Selector.Connections;
import io.dataproducts.gateway.selection.Selector.Connectors;
import io.dataproducts.gateway.selection.Selector.CreatedAfter;
import io.dataproducts.gateway.selection.Selector.CustomMetadata;
import io.dataproducts.gateway.selection.Selector.DirectTags;
import io.dataproducts.gateway.selection.Selector.HasDescription;
import io.dataproducts.gateway.selection.Selector.HasLineage;
import io.dataproducts.gateway.selection.Selector.Name;
import io.dataproducts.gateway.selection.Selector.Not;
import io.dataproducts.gateway.selection.Selector.Owners;
import io.dataproducts.gateway.selection.Selector.Popularity;
import io.dataproducts.gateway.selection.Selector.SuperTypes;
import io.dataproducts.gateway.selection.Selector.Tags;
import io.dataproducts.gateway.selection.Selector.Terms;
import io.dataproducts.gateway.selection.Selector.Types;
import io.dataproducts.gateway.selection.Selector.UpdatedAfter;
import io.dataproducts.gateway.selection.Selector.Within;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a selection means, said once more in plain Java and without a thought of queries. */
final class SelectionPredicate {

    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private SelectionPredicate() {}

    /** Returns the GUIDs of the assets that are selected. */
    static Set<String> select(Matching selection, List<Asset> assets) {
        return assets.stream()
                .filter(asset ->
                        selection.includeArchived() || asset.texts("__state").contains("ACTIVE"))
                .filter(asset -> holds(selection.conditions(), asset))
                .map(Asset::guid)
                .collect(Collectors.toSet());
    }

    private static boolean holds(Conditions conditions, Asset asset) {
        return conditions.selectors().stream().allMatch(selector -> holds(selector, asset));
    }

    private static boolean holds(Selector selector, Asset asset) {
        return switch (selector) {
            case Types(var values) -> anyOf(values, asset.texts("__typeName"));
            case SuperTypes(var values) -> anyOf(values, asset.texts("__superTypeNames"));
            case Certificates(var values) -> anyOf(names(values), asset.texts("certificateStatus"));
            case Tags(var names) -> carriesDirectly(names, asset) || carriesByPropagation(names, asset);
            case DirectTags(var names) -> carriesDirectly(names, asset);
            case Owners(var users, var groups) ->
                anyOf(users, asset.texts("ownerUsers")) || anyOf(groups, asset.texts("ownerGroups"));
            case Terms(var references) -> anyOf(qualifiedNames(references), asset.texts("__meanings"));
            case Connections(var values) -> anyOf(values, asset.texts("connectionQualifiedName"));
            case Connectors(var values) -> anyOf(values, asset.texts("connectorName"));
            case Within(var containers) ->
                asset.texts("qualifiedName").stream()
                        .anyMatch(name -> containers.stream().anyMatch(container -> name.startsWith(container + "/")));
            case Name(var pattern) -> asset.texts("name").stream().anyMatch(fits(pattern));
            case HasDescription(var value) -> value == isDescribed(asset);
            case HasLineage(var value) -> value == asset.flags("__hasLineage").contains(true);
            case CreatedAfter(var time) -> isSince(time, asset.numbers("__timestamp"));
            case UpdatedAfter(var time) -> isSince(time, asset.numbers("__modificationTimestamp"));
            case Popularity(var range) -> isBetween(asset.numbers("popularityScore"), range, Scalar.Numeric::value);
            case CustomMetadata(var sets) ->
                sets.entrySet().stream().allMatch(set -> holds(set.getKey(), set.getValue(), asset));
            case Assets(var values) -> values.stream().anyMatch(value -> isNamed(value, asset));
            case All(var parts) -> parts.stream().allMatch(part -> holds(part, asset));
            case Any(var parts) -> parts.stream().anyMatch(part -> holds(part, asset));
            case Not(var parts) -> parts.stream().noneMatch(part -> holds(part, asset));
        };
    }

    private static boolean anyOf(Collection<String> wanted, List<String> there) {
        return !Collections.disjoint(wanted, there);
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }

    private static boolean carriesDirectly(List<String> names, Asset asset) {
        return anyOf(tagIds(names), asset.texts("__traitNames"));
    }

    private static boolean carriesByPropagation(List<String> names, Asset asset) {
        return anyOf(tagIds(names), asset.texts("__propagatedTraitNames"));
    }

    private static List<String> tagIds(List<String> names) {
        return names.stream().map(OracleCatalog.TAGS::get).toList();
    }

    private static List<String> qualifiedNames(List<String> references) {
        return references.stream()
                .map(reference -> UUID_FORM.matcher(reference).matches()
                        ? OracleCatalog.TERM_GUIDS.get(reference)
                        : OracleCatalog.TERMS.get(reference))
                .toList();
    }

    private static Predicate<String> fits(String pattern) {
        var regex = Stream.of(pattern.split("\\*", -1))
                .map(literal -> Pattern.quote(lowerCase(literal)))
                .collect(joining(".*"));
        return name ->
                Pattern.compile(regex, Pattern.DOTALL).matcher(lowerCase(name)).matches();
    }

    /** Character by character, as the index does it: no ligatures, and no rule of a language. */
    private static String lowerCase(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isDescribed(Asset asset) {
        return Stream.of("userDescription", "description")
                .flatMap(field -> asset.texts(field).stream())
                .anyMatch(text -> !text.isEmpty());
    }

    private static boolean isSince(Instant time, List<BigDecimal> millis) {
        return millis.stream().anyMatch(there -> there.longValueExact() >= time.toEpochMilli());
    }

    private static boolean isNamed(String value, Asset asset) {
        return UUID_FORM.matcher(value).matches()
                ? UUID.fromString(asset.guid()).equals(UUID.fromString(value))
                : asset.texts("qualifiedName").contains(value);
    }

    private static boolean holds(String set, Map<String, AttributeCondition> attributes, Asset asset) {
        return attributes.entrySet().stream().allMatch(attribute -> {
            var known = OracleCatalog.ATTRIBUTES.get(new CustomAttributeName(set, attribute.getKey()));
            return known != null && holds(attribute.getValue(), known.id(), asset);
        });
    }

    private static boolean holds(AttributeCondition condition, String field, Asset asset) {
        return switch (condition) {
            case OneOf(var values) -> values.stream().anyMatch(value -> has(value, field, asset));
            case Between(var range) -> isBetween(asset.numbers(field), range, SelectionPredicate::number);
            case Exists() -> asset.hasValue(field);
        };
    }

    private static boolean has(Scalar value, String field, Asset asset) {
        return switch (value) {
            case Scalar.Flag(var flag) -> asset.flags(field).contains(flag);
            case Scalar.Text(var text)
            when asset.numbers(field).isEmpty() -> asset.texts(field).contains(text);
            case Scalar.Text _, Scalar.Numeric _ ->
                asset.numbers(field).stream().anyMatch(there -> there.compareTo(number(value)) == 0);
        };
    }

    /** Returns a number, or a time as the number that the index has for it. */
    private static BigDecimal number(Scalar value) {
        return switch (value) {
            case Scalar.Numeric(var number) -> number;
            case Scalar.Text(var time) -> BigDecimal.valueOf(Instant.parse(time).toEpochMilli());
            case Scalar.Flag _ -> throw new IllegalArgumentException("not a number: " + value);
        };
    }

    private static <V> boolean isBetween(List<BigDecimal> numbers, Range<V> range, Function<V, BigDecimal> asNumber) {
        return numbers.stream()
                .anyMatch(number -> range.bounds().entrySet().stream().allMatch(end -> {
                    int order = number.compareTo(asNumber.apply(end.getValue()));
                    return switch (end.getKey()) {
                        case GT -> order > 0;
                        case GTE -> order >= 0;
                        case LT -> order < 0;
                        case LTE -> order <= 0;
                    };
                }));
    }
}
