package io.dataproducts.gateway.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataproducts.gateway.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTests {

    @Test
    void hasTwentyItemsUnlessAskedOtherwise() {
        assertThat(PageRequest.of(null, null, null, "query").limit()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MAX_VALUE})
    void refusesALimitOutOfBounds(int limit) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PageRequest.of(limit, null, null, "query"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00e9 \"x\" \\", "49abc625-9a03-4733-bdfb-ec0cb5315cac"})
    void goesOnBehindTheLastItem(String sortValue) {
        var cursor = PageRequest.of(10, null, null, "query").cursorAfter(sortValue);

        assertThat(PageRequest.of(50, cursor, null, "query").after()).contains(sortValue);
    }

    @Test
    void refusesTheCursorOfAnotherQuery() {
        var cursor = PageRequest.of(10, null, null, "query").cursorAfter("a");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> PageRequest.of(10, cursor, null, "another query"))
                .satisfies(problem ->
                        assertThat(problem.faults().getFirst().parameter()).isEqualTo("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "!!!", "bm90LWEtY3Vyc29y"})
    void refusesWhatIsNoCursor(String cursor) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PageRequest.of(10, cursor, null, "query"));
    }

    @Test
    void takesNamesOfAttributesOnly() {
        var names = new AttributeNames(new AttributeProperties(List.of("certificateStatus", "bmSetId123.cmAttrId1")));

        assertThat(names.of(List.of("certificateStatus", "bmSetId123.cmAttrId1", "certificateStatus")))
                .containsExactly("certificateStatus", "bmSetId123.cmAttrId1");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> names.of(List.of("a b")));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> names.of(List.of("")));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> names.of(List.of("ownerUsers")))
                .withMessageNotContaining("ownerUsers");
    }
}
