package io.dataproducts.gateway.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.testing.MarketingNames;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredQueriesTests {

    private final CatalogNames names = new MarketingNames();

    static Stream<StoredQuery> queries() {
        return StoredQuery.all();
    }

    static Stream<StoredQuery> rendered() {
        return queries().filter(StoredQuery::rendered);
    }

    static Stream<StoredQuery> selections() {
        return queries().filter(query -> !query.selection().has("dsl"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isReadAsTheSelectionItSays(StoredQuery stored) {
        var selection = AssetDsl.read(Json.write(Envelope.of(stored.query())), names);

        assertThat(SelectionJson.write(selection)).isEqualTo(stored.selection());
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void isRenderedFromTheSelectionItSays(StoredQuery stored) {
        var dsl = AssetDsl.render(SelectionJson.read(stored.selection()), names);

        assertThat(dsl.query()).isEqualTo(stored.query());
    }

    @ParameterizedTest
    @MethodSource("selections")
    void canBeSentAgainAsItWasRead(StoredQuery stored) {
        var selection = SelectionJson.read(stored.selection());

        assertThat(AssetDsl.read(AssetDsl.render(selection, names).json(), names))
                .isEqualTo(selection);
    }
}
