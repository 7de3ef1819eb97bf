package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.Selector.All;
import io.dataproducts.gateway.selection.Selector.Any;
import io.dataproducts.gateway.selection.Selector.CustomMetadata;
import io.dataproducts.gateway.selection.Selector.Not;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts conditions that must all hold into one object: each at its member, or into {@code all} if that is taken. */
final class Placement {

    private final Map<Member, Selector> direct = new EnumMap<>(Member.class);
    private final Map<String, Map<String, AttributeCondition>> metadata = new LinkedHashMap<>();
    private final List<Selector> overflow = new ArrayList<>();
    private final List<Selector> choices = new ArrayList<>();
    private final List<Conditions> excluded = new ArrayList<>();

    void add(Selector selector) {
        switch (selector) {
            case Any any -> choices.add(any);
            case Not(var parts) -> excluded.addAll(parts);
            case CustomMetadata attributes -> attributes.attributes().forEach(this::addAttribute);
            default -> addPlain(selector);
        }
    }

    Conditions conditions() {
        if (!metadata.isEmpty()) {
            direct.put(Member.CUSTOM_METADATA, new CustomMetadata(metadata));
        }
        if (!choices.isEmpty()) {
            direct.put(Member.ANY, choices.removeLast());
        }
        if (!excluded.isEmpty()) {
            direct.put(Member.NOT, new Not(Union.of(excluded)));
        }
        var others = Stream.concat(overflow.stream(), choices.stream())
                .map(Conditions::of)
                .toList();
        if (!others.isEmpty()) {
            direct.put(Member.ALL, new All(others));
        }
        return new Conditions(List.copyOf(direct.values()));
    }

    private void addPlain(Selector selector) {
        if (direct.putIfAbsent(selector.member(), selector) != null) {
            overflow.add(selector);
        }
    }

    private void addAttribute(CustomMetadata.Attribute attribute) {
        var set = metadata.computeIfAbsent(attribute.set(), _ -> new LinkedHashMap<>());
        if (set.putIfAbsent(attribute.name(), attribute.condition()) != null) {
            overflow.add(attribute.alone());
        }
    }
}
