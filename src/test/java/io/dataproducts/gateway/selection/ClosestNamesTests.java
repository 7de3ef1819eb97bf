package io.dataproducts.gateway.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ClosestNamesTests {

    @Test
    void putsAnotherCaseFirstThenBeginningsThenTypingErrors() {
        var known = List.of("Marking", "marketing", "Marketing Europe", "Market", "Finance");

        assertThat(ClosestNames.of("Marketing", known))
                .containsExactly("marketing", "Market", "Marketing Europe", "Marking");
    }

    @Test
    void findsSwappedLetters() {
        assertThat(ClosestNames.of("Tbale", List.of("Table", "View"))).containsExactly("Table");
    }

    @Test
    void offersFiveAtMostAndNoneTwice() {
        var known = List.of("a1", "a2", "a3", "a4", "a5", "a6", "a1");

        assertThat(ClosestNames.of("a", known)).containsExactly("a1", "a2", "a3", "a4", "a5");
    }

    @Test
    void offersNothingThatIsNotAlike() {
        assertThat(ClosestNames.of("xyz", List.of("Table", "View", ""))).isEmpty();
    }

    @Test
    void isQuickWhateverIsWanted() {
        var known =
                IntStream.range(0, 5_000).mapToObj(i -> "name".repeat(20) + i).toList();

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> ClosestNames.of("x".repeat(1_000_000), known));
    }
}
