package io.dataproducts.gateway.selection;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which assets belong to a product. */
public sealed interface AssetSelection {

    /**
     * The active assets that match every one of the selectors.
     *
     * @param selectors at most one of each kind, in the order of {@link Selector}'s permitted types
     */
    record Criteria(List<Selector> selectors) implements AssetSelection {

        private static final List<Class<?>> ORDER = List.of(Selector.class.getPermittedSubclasses());

        public Criteria {
            selectors = selectors.stream()
                    .sorted(Comparator.comparingInt(selector -> ORDER.indexOf(selector.getClass())))
                    .toList();
            if (selectors.isEmpty()) {
                throw new IllegalArgumentException("a selection must select by something");
            }
            if (selectors.stream().map(Object::getClass).distinct().count() < selectors.size()) {
                throw new IllegalArgumentException("a selection must not hold two selectors of one kind");
            }
        }
    }

    /**
     * The assets that a query of Atlan's search matches, archived ones too.
     *
     * @param clause the query clause alone
     */
    record RawDsl(JsonNode clause) implements AssetSelection {}
}
