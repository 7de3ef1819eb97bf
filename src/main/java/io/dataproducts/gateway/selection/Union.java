package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.selection.Selector.Assets;
import io.dataproducts.gateway.selection.Selector.Certificates;
import io.dataproducts.gateway.selection.Selector.Connections;
import io.dataproducts.gateway.selection.Selector.Connectors;
import io.dataproducts.gateway.selection.Selector.DirectTags;
import io.dataproducts.gateway.selection.Selector.Owners;
import io.dataproducts.gateway.selection.Selector.SuperTypes;
import io.dataproducts.gateway.selection.Selector.Tags;
import io.dataproducts.gateway.selection.Selector.Terms;
import io.dataproducts.gateway.selection.Selector.Types;
import io.dataproducts.gateway.selection.Selector.ValueList;
import io.dataproducts.gateway.selection.Selector.Within;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Alternatives on the same member as one condition. */
final class Union {

    private Union() {}

    /** Returns alternatives of the same meaning, none twice, where lists of one member that stand alone are one. */
    static List<Conditions> of(List<Conditions> alternatives) {
        var lists = new LinkedHashMap<Member, Selector>();
        alternatives.stream()
                .filter(Conditions::isAlone)
                .map(part -> part.selectors().getFirst())
                .filter(only -> only instanceof ValueList || only instanceof Owners)
                .forEach(list -> lists.merge(list.member(), list, Union::of));
        SequencedSet<Conditions> joined = new LinkedHashSet<>();
        for (var part : alternatives) {
            var list = part.isAlone() ? lists.get(part.selectors().getFirst().member()) : null;
            joined.add(list == null ? part : Conditions.of(list));
        }
        return List.copyOf(joined);
    }

    /** Returns the condition that one or the other holds; both are for the same member. */
    static Selector of(Selector one, Selector other) {
        if (one instanceof Owners(var users, var groups) && other instanceof Owners(var moreUsers, var moreGroups)) {
            return new Owners(Lists.union(users, moreUsers), Lists.union(groups, moreGroups));
        }
        return of((ValueList<?>) one, (ValueList<?>) other);
    }

    private static Selector of(ValueList<?> one, ValueList<?> other) {
        return switch (one) {
            case Types(var values) -> new Types(Lists.union(values, ((Types) other).values()));
            case SuperTypes(var values) -> new SuperTypes(Lists.union(values, ((SuperTypes) other).values()));
            case Certificates(var values) -> new Certificates(Lists.union(values, ((Certificates) other).values()));
            case Tags(var values) -> new Tags(Lists.union(values, ((Tags) other).values()));
            case DirectTags(var values) -> new DirectTags(Lists.union(values, ((DirectTags) other).values()));
            case Terms(var values) -> new Terms(Lists.union(values, ((Terms) other).values()));
            case Connections(var values) -> new Connections(Lists.union(values, ((Connections) other).values()));
            case Connectors(var values) -> new Connectors(Lists.union(values, ((Connectors) other).values()));
            case Within(var values) -> new Within(Lists.union(values, ((Within) other).values()));
            case Assets(var values) -> new Assets(guidsFirst(Lists.union(values, ((Assets) other).values())));
        };
    }

    private static List<String> guidsFirst(List<String> assets) {
        return assets.stream()
                .sorted(Comparator.comparing((String asset) -> Guid.find(asset).isEmpty()))
                .toList();
    }
}
