package io.dataproducts.gateway.testing;

import io.dataproducts.gateway.selection.AttributeCondition;
import io.dataproducts.gateway.selection.AttributeCondition.Between;
import io.dataproducts.gateway.selection.AttributeCondition.Exists;
import io.dataproducts.gateway.selection.AttributeCondition.OneOf;
import io.dataproducts.gateway.selection.Certificate;
import io.dataproducts.gateway.selection.Conditions;
import io.dataproducts.gateway.selection.CustomAttribute.Kind;
import io.dataproducts.gateway.selection.Matching;
import io.dataproducts.gateway.selection.Member;
import io.dataproducts.gateway.selection.Range;
import io.dataproducts.gateway.selection.Range.Bound;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generates selections that say anything the language can say about a vocabulary; valid, and not in canonical form. */
public final class Selections {

    private static final List<Member> MEMBERS = List.of(Member.values());
    private static final List<Member> COMBINATIONS = List.of(Member.ALL, Member.ANY, Member.NOT);
    private static final List<Member> PLAIN =
            MEMBERS.stream().filter(member -> !COMBINATIONS.contains(member)).toList();

    /** How deep generated selections are nested. */
    private static final int DEPTH = 3;

    private final Random random;
    private final Vocabulary vocabulary;

    public Selections(Random random, Vocabulary vocabulary) {
        this.random = random;
        this.vocabulary = vocabulary;
    }

    /** Returns selections of hostile texts, for properties. */
    public static Arbitrary<Matching> hostile() {
        return Arbitraries.randomValue(random -> new Selections(random, Vocabulary.hostile(random)).next());
    }

    /** Returns the next selection. */
    public Matching next() {
        var conditions = conditions(DEPTH);
        var positive = selector(one(PLAIN), 0);
        var selectors = new ArrayList<>(conditions.selectors());
        if (selectors.stream().noneMatch(selector -> selector.member() == positive.member())) {
            selectors.add(positive);
        }
        return new Matching(new Conditions(selectors), random.nextInt(4) == 0);
    }

    private Conditions conditions(int depth) {
        var selectors = new EnumMap<Member, Selector>(Member.class);
        for (int i = 0; i <= random.nextInt(3); i++) {
            var member = depth == 0 ? one(PLAIN) : one(random.nextInt(3) == 0 ? COMBINATIONS : MEMBERS);
            selectors.put(member, selector(member, depth));
        }
        return new Conditions(List.copyOf(selectors.values()));
    }

    private Selector selector(Member member, int depth) {
        return switch (member) {
            case TYPES -> new Types(some(vocabulary.types()));
            case SUPER_TYPES -> new SuperTypes(some(vocabulary.types()));
            case CERTIFICATES -> new Certificates(some(List.of(Certificate.values())));
            case TAGS -> new Tags(some(vocabulary.tags()));
            case DIRECT_TAGS -> new DirectTags(some(vocabulary.tags()));
            case OWNERS -> owners();
            case TERMS -> new Terms(some(vocabulary.terms()));
            case CONNECTIONS -> new Connections(some(vocabulary.qualifiedNames()));
            case CONNECTORS -> new Connectors(some(vocabulary.names()));
            case WITHIN -> new Within(some(vocabulary.qualifiedNames()));
            case NAME -> new Name(one(vocabulary.patterns()));
            case HAS_DESCRIPTION -> new HasDescription(random.nextBoolean());
            case HAS_LINEAGE -> new HasLineage(random.nextBoolean());
            case CREATED_AFTER -> new CreatedAfter(one(vocabulary.times()));
            case UPDATED_AFTER -> new UpdatedAfter(one(vocabulary.times()));
            case POPULARITY -> new Popularity(range(() -> new Scalar.Numeric(one(vocabulary.numbers()))));
            case CUSTOM_METADATA -> customMetadata();
            case ASSETS -> new Assets(some(random.nextBoolean() ? vocabulary.guids() : vocabulary.qualifiedNames()));
            case ALL -> new All(several(() -> conditions(depth - 1)));
            case ANY -> new Any(several(() -> conditions(depth - 1)));
            case NOT -> new Not(several(() -> conditions(depth - 1)));
        };
    }

    private Owners owners() {
        return switch (random.nextInt(3)) {
            case 0 -> new Owners(some(vocabulary.names()), List.of());
            case 1 -> new Owners(List.of(), some(vocabulary.names()));
            default -> new Owners(some(vocabulary.names()), some(vocabulary.names()));
        };
    }

    private CustomMetadata customMetadata() {
        var sets = new LinkedHashMap<String, Map<String, AttributeCondition>>();
        for (var attribute : some(vocabulary.attributes())) {
            sets.computeIfAbsent(one(vocabulary.names()), _ -> new LinkedHashMap<>())
                    .put(attribute, condition(AnyNames.kind(attribute)));
        }
        return new CustomMetadata(sets);
    }

    private AttributeCondition condition(Kind kind) {
        boolean hasRanges = kind == Kind.NUMBER || kind == Kind.DATE;
        if (random.nextInt(4) == 0) {
            return new Exists();
        }
        return hasRanges && random.nextBoolean()
                ? new Between(range(() -> scalar(kind)))
                : new OneOf(several(() -> scalar(kind)));
    }

    private Scalar scalar(Kind kind) {
        return switch (kind) {
            case TEXT -> new Scalar.Text(one(vocabulary.texts()));
            case NUMBER -> new Scalar.Numeric(one(vocabulary.numbers()));
            case DATE -> new Scalar.Text(one(vocabulary.times()).toString());
            case BOOLEAN -> new Scalar.Flag(random.nextBoolean());
        };
    }

    private <V> Range<V> range(Supplier<V> value) {
        var bounds = new EnumMap<Bound, V>(Bound.class);
        int sides = 1 + random.nextInt(3);
        if (sides != 1) {
            bounds.put(random.nextBoolean() ? Bound.GT : Bound.GTE, value.get());
        }
        if (sides != 2) {
            bounds.put(random.nextBoolean() ? Bound.LT : Bound.LTE, value.get());
        }
        return new Range<>(bounds);
    }

    private <V> List<V> some(List<V> values) {
        return several(() -> one(values));
    }

    private <V> List<V> several(Supplier<V> value) {
        return Stream.generate(value).limit(1 + random.nextInt(3)).toList();
    }

    private <V> V one(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }
}
