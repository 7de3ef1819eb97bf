package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.naming.Guid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One condition on an asset: one member of an object of the language with its value. */
public sealed interface Selector {

    /** Returns the member that says this. */
    default Member member() {
        return Member.of(this);
    }

    /** A condition that one of several values meets. */
    sealed interface ValueList<V> extends Selector {

        /** One or more, in the caller's order. */
        List<V> values();
    }

    /** A condition made of others. */
    sealed interface Combination extends Selector {

        /** One or more. */
        List<Conditions> parts();
    }

    /** The asset's own type is one of these. */
    record Types(List<String> values) implements ValueList<String> {
        public Types {
            values = Lists.some(values);
        }
    }

    /** One of the asset's super types is one of these. */
    record SuperTypes(List<String> values) implements ValueList<String> {
        public SuperTypes {
            values = Lists.some(values);
        }
    }

    /** The asset's certificate is one of these. */
    record Certificates(List<Certificate> values) implements ValueList<Certificate> {
        public Certificates {
            values = Lists.some(values);
        }
    }

    /** The asset carries one of the tags with these display names, directly or by propagation. */
    record Tags(List<String> values) implements ValueList<String> {
        public Tags {
            values = Lists.some(values);
        }
    }

    /** The asset itself carries one of the tags with these display names. */
    record DirectTags(List<String> values) implements ValueList<String> {
        public DirectTags {
            values = Lists.some(values);
        }
    }

    /** One of these users or groups owns the asset; one of the lists may be empty. */
    record Owners(List<String> users, List<String> groups) implements Selector {
        public Owners {
            users = List.copyOf(users);
            groups = List.copyOf(groups);
            if (users.isEmpty() && groups.isEmpty()) {
                throw new IllegalArgumentException("no owner");
            }
        }
    }

    /** The asset is linked to one of these glossary terms, each {@code name@glossary} or a GUID. */
    record Terms(List<String> values) implements ValueList<String> {
        public Terms {
            values = Lists.some(values);
        }
    }

    /** The asset comes through one of the connections with these qualified names. */
    record Connections(List<String> values) implements ValueList<String> {
        public Connections {
            values = Lists.some(values);
        }
    }

    /** The asset comes from one of these kinds of source, for example {@code snowflake}. */
    record Connectors(List<String> values) implements ValueList<String> {
        public Connectors {
            values = Lists.some(values);
        }
    }

    /** The asset is below one of these qualified names; the container itself is not. */
    record Within(List<String> values) implements ValueList<String> {
        public Within {
            values = Lists.some(values);
        }
    }

    /** The asset's name fits, in any case; {@code *} stands for any characters and is not the first. */
    record Name(String pattern) implements Selector {}

    /** The asset has a description, from people or from its source, or it has none. */
    record HasDescription(boolean value) implements Selector {}

    /** The asset has lineage, or it has none. */
    record HasLineage(boolean value) implements Selector {}

    /** The asset was created in Atlan at this time, exact to the millisecond, or later. */
    record CreatedAfter(Instant value) implements Selector {}

    /** The asset was updated in Atlan at this time, exact to the millisecond, or later. */
    record UpdatedAfter(Instant value) implements Selector {}

    /** The asset's popularity score is in this range. */
    record Popularity(Range<Scalar.Numeric> range) implements Selector {}

    /** The asset's custom metadata meets every condition: display name of the set, then of the attribute. */
    record CustomMetadata(Map<String, Map<String, AttributeCondition>> sets) implements Selector {
        public CustomMetadata {
            sets = Lists.copyOf(sets);
        }

        /** Returns the conditions one by one. */
        public Stream<Attribute> attributes() {
            return sets.entrySet().stream()
                    .flatMap(set -> set.getValue().entrySet().stream()
                            .map(attribute -> new Attribute(set.getKey(), attribute.getKey(), attribute.getValue())));
        }

        /** The condition on one attribute. */
        public record Attribute(String set, String name, AttributeCondition condition) {

            CustomMetadata alone() {
                return new CustomMetadata(Map.of(set, Map.of(name, condition)));
            }
        }
    }

    /** The asset is one of these, each a GUID (in lower case) or a qualified name. */
    record Assets(List<String> values) implements ValueList<String> {
        public Assets {
            values = Lists.some(values).stream()
                    .map(value -> Guid.find(value).map(Guid::value).orElse(value))
                    .toList();
        }
    }

    /** Every one of these holds. */
    record All(List<Conditions> parts) implements Combination {
        public All {
            parts = Lists.some(parts);
        }
    }

    /** At least one of these holds. */
    record Any(List<Conditions> parts) implements Combination {
        public Any {
            parts = Lists.some(parts);
        }
    }

    /** None of these holds. */
    record Not(List<Conditions> parts) implements Combination {
        public Not {
            parts = Lists.some(parts);
        }
    }
}
