package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.selection.Selector.Combination;
import io.dataproducts.gateway.selection.Selector.DirectTags;
import io.dataproducts.gateway.selection.Selector.Tags;
import io.dataproducts.gateway.selection.Selector.ValueList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** The members of a selection one by one, for telling what each of them does. */
public final class SelectionMembers {

    private SelectionMembers() {}

    /**
     * Renders each member as a query of its own, at any depth. A member inside {@code not} is rendered as it stands: an
     * asset that matches it is kept out.
     *
     * @return clauses by JSON Pointer from the root of the selection; {@code /includeArchived} stands for the condition
     *     that only active assets count
     */
    public static Map<String, JsonNode> of(AssetSelection selection, CatalogNames names) {
        var clauses = new LinkedHashMap<String, JsonNode>();
        var root = new Findings().root();
        switch (selection) {
            case RawDsl raw -> clauses.put(root.in(SelectionJson.DSL).pointer(), raw.query());
            case Matching(var conditions, var includeArchived) -> {
                if (!includeArchived) {
                    clauses.put(root.in(SelectionJson.INCLUDE_ARCHIVED).pointer(), FixedClauses.active());
                }
                var renderer = new Renderer(new NameLookup(names));
                visit(
                        conditions,
                        root,
                        (place, selector) -> clauses.put(
                                place.pointer(),
                                renderer.conditions(Conditions.of(selector), root)
                                        .clause()));
            }
        }
        return clauses;
    }

    /** The display names of the tags in a selection, at any depth, by the JSON Pointers of their values. */
    public static Map<String, String> tags(AssetSelection selection) {
        var tags = new LinkedHashMap<String, String>();
        if (selection instanceof Matching matching) {
            visit(matching.conditions(), new Findings().root(), (place, selector) -> {
                switch (selector) {
                    case Tags list -> put(place, list, tags);
                    case DirectTags list -> put(place, list, tags);
                    default -> {}
                }
            });
        }
        return tags;
    }

    private static void put(Place place, ValueList<String> list, Map<String, String> tags) {
        for (int i = 0; i < list.values().size(); i++) {
            tags.put(place.at(i).pointer(), list.values().get(i));
        }
    }

    private static void visit(Conditions conditions, Place place, BiConsumer<Place, Selector> visitor) {
        for (var selector : conditions.selectors()) {
            var member = place.in(selector.member());
            visitor.accept(member, selector);
            if (selector instanceof Combination combination) {
                for (int i = 0; i < combination.parts().size(); i++) {
                    visit(combination.parts().get(i), member.at(i), visitor);
                }
            }
        }
    }
}
