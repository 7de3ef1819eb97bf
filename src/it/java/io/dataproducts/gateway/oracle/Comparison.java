package io.dataproducts.gateway.oracle;

import io.dataproducts.gateway.selection.AssetDsl;
import io.dataproducts.gateway.selection.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of executing selections, and of asking the predicate about the same ones.
 *
 * @param differences a line for each selection for which the two differ
 * @param fruitful how many selected something
 * @param exhaustive how many selected every asset
 */
record Comparison(int executed, List<String> differences, int fruitful, int exhaustive) {

    static Comparison of(List<Matching> selections, AssetIndex index) {
        var clauses = selections.stream()
                .map(selection ->
                        AssetDsl.render(selection, OracleCatalog.INSTANCE).query())
                .toList();
        var found = index.find(clauses);
        var differences = new ArrayList<String>();
        for (int i = 0; i < selections.size(); i++) {
            var expected = SelectionPredicate.select(selections.get(i), index.assets());
            if (!expected.equals(found.get(i))) {
                differences.add("%s%n  is rendered as %s%n  which misses %s%n  and adds %s"
                        .formatted(
                                selections.get(i),
                                clauses.get(i),
                                minus(expected, found.get(i)),
                                minus(found.get(i), expected)));
            }
        }
        int total = index.assets().size();
        return new Comparison(
                selections.size(),
                differences,
                (int) found.stream().filter(guids -> !guids.isEmpty()).count(),
                (int) found.stream().filter(guids -> guids.size() == total).count());
    }

    private static Set<String> minus(Set<String> guids, Set<String> others) {
        var rest = new TreeSet<>(guids);
        rest.removeAll(others);
        return rest;
    }

    @Override
    public String toString() {
        return "%,d selections executed, %d differences, %,d matched something, %,d everything"
                .formatted(executed, differences.size(), fruitful, exhaustive);
    }
}
