package io.dataproducts.gateway.oracle;

import io.dataproducts.gateway.selection.Certificate;
import io.dataproducts.gateway.selection.Member;
import io.dataproducts.gateway.selection.Scalar;
import io.dataproducts.gateway.selection.Selector;
import io.dataproducts.gateway.selection.Selector.Assets;
import io.dataproducts.gateway.selection.Selector.Certificates;
import io.dataproducts.gateway.selection.Selector.Connections;
import io.dataproducts.gateway.selection.Selector.Connectors;
import io.dataproducts.gateway.selection.Selector.CreatedAfter;
import io.dataproducts.gateway.selection.Selector.DirectTags;
import io.dataproducts.gateway.selection.Selector.HasDescription;
import io.dataproducts.gateway.selection.Selector.HasLineage;
import io.dataproducts.gateway.selection.Selector.Name;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A condition by chance that is not made of others, with values of one asset and of some more. */
record RandomLeaf(Dice dice, List<Asset> assets, Asset witness) {

    Selector selector(Member member) {
        return switch (member) {
            case TYPES -> new Types(known(OracleCatalog.TYPES.keySet(), witness.texts("__typeName")));
            case SUPER_TYPES -> new SuperTypes(superTypes());
            case CERTIFICATES -> new Certificates(certificates());
            case TAGS -> new Tags(dice.hasLuck(50) ? tags("__traitNames") : tags("__propagatedTraitNames"));
            case DIRECT_TAGS -> new DirectTags(tags("__traitNames"));
            case OWNERS -> owners();
            case TERMS -> new Terms(terms());
            case CONNECTIONS -> new Connections(texts("connectionQualifiedName"));
            case CONNECTORS -> new Connectors(texts("connectorName"));
            case WITHIN -> new Within(containers());
            case NAME -> new Name(new RandomPattern(dice).of(dice.one(texts("name"))));
            case HAS_DESCRIPTION -> new HasDescription(dice.hasLuck(50));
            case HAS_LINEAGE -> new HasLineage(dice.hasLuck(50));
            case CREATED_AFTER -> new CreatedAfter(time("__timestamp"));
            case UPDATED_AFTER -> new UpdatedAfter(time("__modificationTimestamp"));
            case POPULARITY ->
                new Popularity(new RandomRange(dice).of(numbers("popularityScore"), Scalar.Numeric::new));
            case CUSTOM_METADATA -> new RandomMetadata(dice, this).selector();
            case ASSETS -> new Assets(references());
            case ALL, ANY, NOT -> throw new IllegalArgumentException("made of others: " + member);
        };
    }

    /** Returns one or more texts of a field, most likely one of the witness's, never an empty one. */
    List<String> texts(String field) {
        var values = new ArrayList<String>();
        values.addAll(dice.some(filled(witness, field), 2));
        values.addAll(dice.some(filled(dice.one(assets), field), 1));
        if (values.isEmpty() || dice.hasLuck(20)) {
            values.add(dice.one(Hostile.TEXTS));
        }
        return values.stream().distinct().toList();
    }

    /** Returns one or more numbers of a field, or near one. */
    List<BigDecimal> numbers(String field) {
        var values = new ArrayList<>(witness.numbers(field));
        values.addAll(dice.one(assets).numbers(field));
        values.add(BigDecimal.valueOf(dice.below(100), 1));
        return values;
    }

    private static List<String> filled(Asset asset, String field) {
        return asset.texts(field).stream().filter(text -> !text.isEmpty()).toList();
    }

    private List<String> superTypes() {
        var all = OracleCatalog.TYPES.values().stream().flatMap(List::stream).distinct();
        return known(all.filter(type -> !type.equals("Asset")).sorted().toList(), witness.texts("__superTypeNames"));
    }

    private List<Certificate> certificates() {
        var all = List.of(Certificate.values());
        var values = Stream.concat(Stream.of(dice.one(all)), dice.some(all, 1).stream());
        return values.distinct().toList();
    }

    private List<String> tags(String field) {
        return names(OracleCatalog.TAGS, field);
    }

    private List<String> terms() {
        var names = names(OracleCatalog.TERMS, "__meanings");
        return dice.hasLuck(30) ? List.of(dice.one(List.copyOf(OracleCatalog.TERM_GUIDS.keySet()))) : names;
    }

    private List<String> names(Map<String, String> ids, String field) {
        var there = ids.keySet().stream().filter(name -> witness.texts(field).contains(ids.get(name)));
        return known(ids.keySet(), there.toList());
    }

    private List<String> known(Collection<String> all, List<String> there) {
        var values = new ArrayList<>(dice.some(there, 2));
        values.addAll(dice.some(List.copyOf(all), 1));
        return values.isEmpty() ? List.of(dice.one(List.copyOf(all))) : List.copyOf(values);
    }

    private Owners owners() {
        return switch (dice.below(3)) {
            case 0 -> new Owners(texts("ownerUsers"), List.of());
            case 1 -> new Owners(List.of(), texts("ownerGroups"));
            default -> new Owners(texts("ownerUsers"), texts("ownerGroups"));
        };
    }

    private List<String> containers() {
        var names = texts("qualifiedName").stream().map(this::container).toList();
        return names.stream().distinct().toList();
    }

    private String container(String qualifiedName) {
        var ends = IntStream.range(1, qualifiedName.length())
                .filter(end -> qualifiedName.charAt(end) == '/' && qualifiedName.charAt(end - 1) != '/')
                .boxed()
                .toList();
        return ends.isEmpty() ? "default" : qualifiedName.substring(0, dice.one(ends));
    }

    private Instant time(String field) {
        return Instant.ofEpochMilli(dice.one(numbers(field)).longValue() + dice.below(3) - 1);
    }

    private List<String> references() {
        var guid = witness.guid();
        return switch (dice.below(4)) {
            case 0 -> List.of(guid);
            case 1 -> List.of(guid.toUpperCase(Locale.ROOT), dice.one(assets).guid());
            case 2 -> texts("qualifiedName");
            default ->
                Stream.concat(
                                texts("qualifiedName").stream(),
                                Stream.of(dice.one(assets).guid()))
                        .toList();
        };
    }
}
