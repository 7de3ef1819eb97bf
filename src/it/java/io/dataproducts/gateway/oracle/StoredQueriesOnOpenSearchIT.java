package io.dataproducts.gateway.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.selection.AssetDsl;
import io.dataproducts.gateway.selection.Matching;
import io.dataproducts.gateway.testing.MarketingNames;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A query that some client stored means after reading and rendering what it meant before. */
@Oracle
class StoredQueriesOnOpenSearchIT {

    private static final int CHANGED = 2_000;

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

    @Test
    void aQueryNearASelectionIsReadAsWhatItFindsOrAsItself() {
        var dice = new Dice(new Random(11));
        var selections = new RandomSelections(dice, Corpus.ASSETS);
        var queries = Stream.generate(selections::next)
                .limit(CHANGED)
                .map(selection ->
                        AssetDsl.render(selection, OracleCatalog.INSTANCE).query())
                .map(query -> new StoredQuery("changed", new QueryChange(dice).of(query)))
                .toList();

        var readings =
                queries.stream().flatMap(query -> reading(query).stream()).toList();

        var misread = readings.stream().filter(Reading::isWrong).toList();
        System.out.printf(
                "Changed queries: %,d of %,d accepted and read as selections, %d misread%n",
                readings.size(), CHANGED, misread.size());
        assertThat(misread).isEmpty();
        assertThat(readings).hasSizeGreaterThan(CHANGED / 10);
    }

    /** Says nothing of a query that is read as itself, or that the engine refuses. */
    private Optional<Reading> reading(StoredQuery stored) {
        if (!(stored.selection(OracleCatalog.INSTANCE) instanceof Matching selection)) {
            return Optional.empty();
        }
        return index.tryToFind(stored.clause()).map(found -> {
            var query = AssetDsl.render(selection, OracleCatalog.INSTANCE).query();
            return new Reading(
                    stored.clause(), found, selection, index.tryToFind(query).orElseThrow());
        });
    }

    private record Reading(JsonNode stored, Set<String> found, Matching selection, Set<String> foundAfterReading) {

        boolean isWrong() {
            return !found.equals(foundAfterReading);
        }
    }
}
