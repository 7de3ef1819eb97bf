package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.Selector.All;
import io.dataproducts.gateway.selection.Selector.Any;
import io.dataproducts.gateway.selection.Selector.Assets;
import io.dataproducts.gateway.selection.Selector.Certificates;
import io.dataproducts.gateway.selection.Selector.Connections;
import io.dataproducts.gateway.selection.Selector.Connectors;
import io.dataproducts.gateway.selection.Selector.CreatedAfter;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads the value of one member. */
record MemberReader(JsonNode json, Place place) {

    static final String USERS = "users";
    static final String GROUPS = "groups";

    Optional<? extends Selector> read(Member member, ConditionsReader objects) {
        return switch (member) {
            case TYPES -> some(texts(), Types::new);
            case SUPER_TYPES -> some(texts(), SuperTypes::new);
            case CERTIFICATES -> some(JsonValues.list(json, place, MemberReader::certificate), Certificates::new);
            case TAGS -> some(texts(), Tags::new);
            case DIRECT_TAGS -> some(texts(), DirectTags::new);
            case OWNERS -> owners();
            case TERMS -> some(texts(), Terms::new);
            case CONNECTIONS -> some(texts(), Connections::new);
            case CONNECTORS -> some(texts(), Connectors::new);
            case WITHIN -> some(JsonValues.list(json, place, MemberReader::container), Within::new);
            case NAME -> name();
            case HAS_DESCRIPTION -> JsonValues.flag(json, place).map(HasDescription::new);
            case HAS_LINEAGE -> JsonValues.flag(json, place).map(HasLineage::new);
            case CREATED_AFTER -> JsonValues.time(json, place).map(CreatedAfter::new);
            case UPDATED_AFTER -> JsonValues.time(json, place).map(UpdatedAfter::new);
            case POPULARITY ->
                RangeReader.read(json, place, MemberReader::numeric).map(Popularity::new);
            case CUSTOM_METADATA -> CustomMetadataReader.read(json, place);
            case ASSETS -> some(texts(), Assets::new);
            case ALL -> some(objects.parts(json, place), All::new);
            case ANY -> some(objects.parts(json, place), Any::new);
            case NOT -> some(objects.parts(json, place), Not::new);
        };
    }

    private List<String> texts() {
        return JsonValues.texts(json, place);
    }

    private static <V> Optional<Selector> some(List<V> values, Function<List<V>, Selector> condition) {
        return values.isEmpty() ? Optional.empty() : Optional.of(condition.apply(values));
    }

    private static Optional<Certificate> certificate(JsonNode json, Place place) {
        var text = JsonValues.text(json, place);
        var certificate = text.flatMap(name -> Arrays.stream(Certificate.values())
                .filter(known -> known.name().equals(name))
                .findFirst());
        if (text.isPresent() && certificate.isEmpty()) {
            place.fault("unknown-certificate", "must be one of " + Arrays.toString(Certificate.values()));
        }
        return certificate;
    }

    private static Optional<String> container(JsonNode json, Place place) {
        place.findings().countClause();
        var text = JsonValues.text(json, place);
        if (text.filter(name -> name.endsWith("/")).isPresent()) {
            place.fault("trailing-slash", "must be the container's qualified name, without a slash at its end");
        }
        return text;
    }

    private Optional<Selector> name() {
        var pattern = JsonValues.text(json, place);
        if (pattern.filter(text -> text.startsWith("*")).isPresent()) {
            place.fault("leading-wildcard", "must not start with *: the search would read every name");
        }
        return pattern.map(Name::new);
    }

    private Optional<Selector> owners() {
        if (!ObjectReader.hasOnly(List.of(USERS, GROUPS), json, place)) {
            return Optional.empty();
        }
        var users = owners(USERS);
        var groups = owners(GROUPS);
        return users.isEmpty() && groups.isEmpty() ? Optional.empty() : Optional.of(new Owners(users, groups));
    }

    private List<String> owners(String kind) {
        return json.has(kind) ? JsonValues.texts(json.path(kind), place.in(kind)) : List.of();
    }

    private static Optional<Scalar.Numeric> numeric(JsonNode json, Place place) {
        return JsonValues.number(json, place).map(Scalar.Numeric::new);
    }
}
