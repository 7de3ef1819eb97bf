package io.dataproducts.gateway.selection;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Writes conditions as query clauses. Faults are noted at their place; the clauses are then of no use. */
record Renderer(NameLookup names) {

    Rendered conditions(Conditions conditions, Place place) {
        return conditions.selectors().stream()
                .map(selector -> selector(selector, place.in(selector.member())))
                .reduce(Rendered.NOTHING, Rendered::and);
    }

    private Rendered selector(Selector selector, Place place) {
        return switch (selector) {
            case Types(var types) -> texts(Fields.TYPE, names.types(types, place));
            case SuperTypes(var types) -> texts(Fields.SUPER_TYPE, names.types(types, place));
            case Certificates(var values) ->
                texts(Fields.CERTIFICATE, values.stream().map(Enum::name).toList());
            case Tags(var tags) -> Rendered.filter(FixedClauses.tagged(names.tags(tags, place)));
            case DirectTags(var tags) -> Rendered.filter(FixedClauses.taggedDirectly(names.tags(tags, place)));
            case Owners(var users, var groups) -> either(Fields.OWNER_USER, users, Fields.OWNER_GROUP, groups);
            case Terms(var terms) -> texts(Fields.TERM, names.terms(terms, place));
            case Connections(var connections) -> texts(Fields.CONNECTION, connections);
            case Connectors(var connectors) -> texts(Fields.CONNECTOR, connectors);
            case Within(var containers) ->
                Rendered.any(containers.stream().map(FixedClauses::below).toList());
            case Name(var pattern) -> Rendered.filter(NamePattern.clause(pattern));
            case HasDescription(var value) -> Rendered.of(FixedClauses.described(), value);
            case HasLineage(var value) -> Rendered.of(FixedClauses.withLineage(), value);
            case CreatedAfter(var time) -> Rendered.filter(FixedClauses.since(Fields.CREATED, time));
            case UpdatedAfter(var time) -> Rendered.filter(FixedClauses.since(Fields.UPDATED, time));
            case Popularity(var range) -> Rendered.filter(FixedClauses.range(Fields.POPULARITY, range));
            case CustomMetadata metadata -> metadata(metadata, place);
            case Assets(var assets) -> assets(assets);
            case All(var parts) -> parts(parts, place).reduce(Rendered.NOTHING, Rendered::and);
            case Any(var parts) -> Rendered.filter(Clauses.anyOf(clauses(parts, place)));
            case Not(var parts) -> new Rendered(List.of(), clauses(parts, place));
        };
    }

    private static Rendered texts(String field, List<String> values) {
        return Rendered.filter(Clauses.texts(field, values));
    }

    private static Rendered assets(List<String> assets) {
        var guids = assets.stream().filter(FixedClauses::isGuid).toList();
        var qualifiedNames =
                assets.stream().filter(asset -> !FixedClauses.isGuid(asset)).toList();
        return either(Fields.GUID, guids, Fields.QUALIFIED_NAME, qualifiedNames);
    }

    private static Rendered either(String field, List<String> values, String otherField, List<String> otherValues) {
        var clauses = new ArrayList<ObjectNode>();
        if (!values.isEmpty()) {
            clauses.add(Clauses.texts(field, values));
        }
        if (!otherValues.isEmpty()) {
            clauses.add(Clauses.texts(otherField, otherValues));
        }
        return Rendered.any(clauses);
    }

    private Rendered metadata(CustomMetadata metadata, Place place) {
        var clauses = metadata.attributes().flatMap(attribute -> attribute(attribute, place).stream());
        return new Rendered(clauses.toList(), List.of());
    }

    private Optional<ObjectNode> attribute(CustomMetadata.Attribute attribute, Place place) {
        var set = place.in(attribute.set());
        return names.attribute(attribute.set(), attribute.name(), set)
                .map(found -> new AttributeClauses(found, set.in(attribute.name())).clause(attribute.condition()));
    }

    private Stream<Rendered> parts(List<Conditions> parts, Place place) {
        return IntStream.range(0, parts.size()).mapToObj(index -> conditions(parts.get(index), place.at(index)));
    }

    private List<ObjectNode> clauses(List<Conditions> parts, Place place) {
        return parts(parts, place).map(Rendered::clause).toList();
    }
}
