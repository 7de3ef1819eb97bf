package io.dataproducts.gateway.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.selection.AssetDsl;
import io.dataproducts.gateway.selection.Matching;
import io.dataproducts.gateway.testing.MarketingNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A query that some client stored means after reading and rendering what it meant before. */
@Oracle
class StoredQueriesOnOpenSearchIT {

    private final MarketingNames names = new MarketingNames();
    private final AssetIndex index;

    StoredQueriesOnOpenSearchIT(AssetIndex index) {
        this.index = index;
    }

    static Iterable<StoredQuery> recorded() {
        return StoredQuery.recorded();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void finds(StoredQuery stored) {
        var rendered = AssetDsl.render(stored.selection(names), names);

        assertThat(index.tryToFind(rendered.query())).isEqualTo(index.tryToFind(stored.clause()));
    }

    @Test
    void mostFindSomething() {
        var matchings = StoredQuery.recorded().stream()
                .filter(stored -> stored.selection(names) instanceof Matching)
                .toList();
        var found = index.find(matchings.stream().map(StoredQuery::clause).toList());

        System.out.printf(
                "Stored queries: %d read as selections, of which %d match something%n",
                found.size(), found.stream().filter(guids -> !guids.isEmpty()).count());
        assertThat(found).filteredOn(guids -> !guids.isEmpty()).hasSizeGreaterThan(found.size() / 2);
    }
}
