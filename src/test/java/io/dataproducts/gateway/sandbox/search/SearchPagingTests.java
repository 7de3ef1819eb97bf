package io.dataproducts.gateway.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.TestCatalog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SearchPagingTests {

    private static final TestCatalog CATALOG = TestCatalog.seeded();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"__guid\": {\"order\": \"asc\"}}]",
                "[{\"name.keyword\": {\"order\": \"desc\"}}, {\"__guid\": \"asc\"}]",
                "[{\"popularityScore\": {\"order\": \"asc\"}}, \"__guid\"]",
                "[{\"popularityScore\": {\"order\": \"desc\"}}, \"__guid\"]",
                "[{\"certificateStatus\": {\"order\": \"asc\", \"missing\": \"_first\"}}, \"__guid\"]",
                "[{\"certificateStatus\": {\"order\": \"desc\"}}, \"__guid\"]",
                "[{\"rowCount\": {\"order\": \"desc\", \"missing\": \"_last\"}}, {\"__timestamp\": \"asc\"}, \"__guid\"]",
                "[{\"__hasLineage\": \"asc\"}, {\"__guid\": \"desc\"}]"
            })
    void visitsEveryHitOnceWhenPagingBySearchAfter(String sort) {
        var whole = guids(CATALOG.search("{\"size\": 10000, \"sort\": %s}".formatted(sort)));

        var paged = new ArrayList<String>();
        var page = CATALOG.search("{\"size\": 37, \"sort\": %s}".formatted(sort));
        while (!page.hits().isEmpty()) {
            paged.addAll(guids(page));
            var after =
                    JsonMapper.shared().writeValueAsString(page.hits().getLast().sort());
            page = CATALOG.search("{\"size\": 37, \"sort\": %s, \"search_after\": %s}".formatted(sort, after));
        }

        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(whole).hasSize(CATALOG.graph().all().size());
    }

    @Test
    void putsWhatHasNoValueLastInBothDirections() {
        for (var order : List.of("asc", "desc")) {
            var found =
                    CATALOG.search("{\"size\": 10000, \"sort\": [{\"certificateStatus\": \"%s\"}]}".formatted(order));

            assertThat(CATALOG.get(found.hits().getFirst().guid()).attribute("certificateStatus"))
                    .isPresent();
            assertThat(CATALOG.get(found.hits().getLast().guid()).attribute("certificateStatus"))
                    .isEmpty();
        }
    }

    @Test
    void pagesByOffset() {
        var first = guids(CATALOG.search("{\"size\": 20, \"sort\": [\"__guid\"]}"));

        var second = guids(CATALOG.search("{\"from\": 10, \"size\": 10, \"sort\": [\"__guid\"]}"));

        assertThat(second).isEqualTo(first.subList(10, 20));
    }

    @Test
    void findsTenHitsUnlessToldOtherwise() {
        assertThat(CATALOG.search("{}").hits()).hasSize(10);
        assertThat(CATALOG.search("{\"size\": 0}").hits()).isEmpty();
    }

    @Test
    void countsAsFarAsItIsTold() {
        long all = CATALOG.graph().all().size();

        assertThat(CATALOG.search("{\"track_total_hits\": true}").count()).isEqualTo(all);
        assertThat(CATALOG.search("{\"track_total_hits\": 7}").count()).isEqualTo(7);
        assertThat(CATALOG.search("{\"track_total_hits\": false}").count()).isEqualTo(-1);
        assertThat(CATALOG.search("{\"size\": 0}").count()).isEqualTo(all);
    }

    private static List<String> guids(SearchResult result) {
        return result.hits().stream().map(Hit::guid).toList();
    }
}
