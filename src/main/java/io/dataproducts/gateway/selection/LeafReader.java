package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.selection.Range.Bound;
import io.dataproducts.gateway.selection.Selector.Assets;
import io.dataproducts.gateway.selection.Selector.Certificates;
import io.dataproducts.gateway.selection.Selector.Connections;
import io.dataproducts.gateway.selection.Selector.Connectors;
import io.dataproducts.gateway.selection.Selector.CreatedAfter;
import io.dataproducts.gateway.selection.Selector.DirectTags;
import io.dataproducts.gateway.selection.Selector.HasLineage;
import io.dataproducts.gateway.selection.Selector.Owners;
import io.dataproducts.gateway.selection.Selector.Popularity;
import io.dataproducts.gateway.selection.Selector.SuperTypes;
import io.dataproducts.gateway.selection.Selector.Terms;
import io.dataproducts.gateway.selection.Selector.Types;
import io.dataproducts.gateway.selection.Selector.UpdatedAfter;
import io.dataproducts.gateway.selection.Selector.Within;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a clause on one field back as the condition it says. */
record LeafReader(NameRecall names) {

    /** @throws Inexpressible if no condition says so */
    Selector read(Leaf leaf) {
        // The catalog is asked last, since a name it does not know may cost a call.
        return Stream.concat(
                        Arrays.stream(Member.values()).filter(member -> member != Member.CUSTOM_METADATA),
                        Stream.of(Member.CUSTOM_METADATA))
                .flatMap(member -> read(member, leaf).stream())
                .findFirst()
                .orElseThrow(() -> new Inexpressible("a query on " + leaf.field()));
    }

    private Optional<? extends Selector> read(Member member, Leaf leaf) {
        return switch (member) {
            case TYPES -> texts(leaf, Fields.TYPE).map(names::types).map(Types::new);
            case SUPER_TYPES -> texts(leaf, Fields.SUPER_TYPE).map(names::types).map(SuperTypes::new);
            case CERTIFICATES -> texts(leaf, Fields.CERTIFICATE).map(LeafReader::certificates);
            case DIRECT_TAGS -> texts(leaf, Fields.TAG).map(names::tags).map(DirectTags::new);
            case OWNERS -> owners(leaf);
            case TERMS -> texts(leaf, Fields.TERM).map(names::terms).map(Terms::new);
            case CONNECTIONS -> texts(leaf, Fields.CONNECTION).map(Connections::new);
            case CONNECTORS -> texts(leaf, Fields.CONNECTOR).map(Connectors::new);
            case WITHIN -> within(leaf);
            case NAME -> NameReader.read(leaf);
            case HAS_LINEAGE -> hasLineage(leaf);
            case CREATED_AFTER -> since(leaf, Fields.CREATED).map(CreatedAfter::new);
            case UPDATED_AFTER -> since(leaf, Fields.UPDATED).map(UpdatedAfter::new);
            case POPULARITY -> popularity(leaf);
            case CUSTOM_METADATA -> new AttributeReader(names).read(leaf);
            case ASSETS -> assets(leaf);
            // These are made of several clauses.
            case TAGS, HAS_DESCRIPTION, ALL, ANY, NOT -> Optional.empty();
        };
    }

    static Optional<List<JsonNode>> values(Leaf leaf, String field) {
        return leaf instanceof Leaf.Values(var on, var values) && on.equals(field)
                ? Optional.of(values)
                : Optional.empty();
    }

    static Optional<List<String>> texts(Leaf leaf, String field) {
        return values(leaf, field)
                .map(values -> values.stream().map(LeafParser::text).toList());
    }

    private static Certificates certificates(List<String> names) {
        return new Certificates(names.stream()
                .map(name -> Arrays.stream(Certificate.values())
                        .filter(known -> known.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Inexpressible("an unknown certificate")))
                .toList());
    }

    private static Optional<Owners> owners(Leaf leaf) {
        return texts(leaf, Fields.OWNER_USER)
                .map(users -> new Owners(users, List.of()))
                .or(() -> texts(leaf, Fields.OWNER_GROUP).map(groups -> new Owners(List.of(), groups)));
    }

    private static Optional<Within> within(Leaf leaf) {
        return leaf instanceof Leaf.Prefix(var field, var start)
                        && field.equals(Fields.QUALIFIED_NAME)
                        && start.endsWith("/")
                ? Optional.of(new Within(List.of(start.substring(0, start.length() - 1))))
                : Optional.empty();
    }

    /** That it is {@code false} is another condition: the field is absent where there never was lineage. */
    private static Optional<HasLineage> hasLineage(Leaf leaf) {
        return values(leaf, Fields.HAS_LINEAGE)
                .filter(values -> values.stream().allMatch(value -> value.booleanValue(false)))
                .map(_ -> new HasLineage(true));
    }

    private static Optional<Instant> since(Leaf leaf, String field) {
        return leaf instanceof Leaf.Between(var on, var bounds) && on.equals(field) && bounds.size() == 1
                ? Optional.ofNullable(bounds.get(Bound.GTE))
                        .filter(time -> time.isIntegralNumber() && time.canConvertToLong())
                        .map(time -> Instant.ofEpochMilli(time.longValue()))
                : Optional.empty();
    }

    private static Optional<Popularity> popularity(Leaf leaf) {
        return leaf instanceof Leaf.Between(var field, var bounds) && field.equals(Fields.POPULARITY)
                ? Optional.of(
                        new Popularity(range(bounds, end -> Numbers.parse(end).map(Scalar.Numeric::new))))
                : Optional.empty();
    }

    /** @throws Inexpressible if a bound is not of the range's kind */
    static <V> Range<V> range(Map<Bound, JsonNode> bounds, Function<JsonNode, Optional<V>> value) {
        var range = new EnumMap<Bound, V>(Bound.class);
        bounds.forEach((bound, end) ->
                range.put(bound, value.apply(end).orElseThrow(() -> new Inexpressible("a bound that is none"))));
        return new Range<>(range);
    }

    /** GUIDs stand in one field and qualified names in another; one in the other's place selects nothing. */
    private static Optional<Assets> assets(Leaf leaf) {
        var guids = texts(leaf, Fields.GUID)
                .filter(ids -> ids.stream()
                        .allMatch(id -> Guid.find(id)
                                .filter(guid -> guid.value().equals(id))
                                .isPresent()));
        var names =
                texts(leaf, Fields.QUALIFIED_NAME).filter(all -> all.stream().noneMatch(FixedClauses::isGuid));
        return guids.or(() -> names).map(Assets::new);
    }
}
