package io.dataproducts.gateway.sandbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.graph.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Origin ORIGIN = new Origin(new Stamp("tester", NOW), "r-1", null, null, null);

    private final Journal journal = new Journal(Clock.fixed(NOW, ZoneOffset.UTC), 3);

    @Test
    void isEmptyAtFirst() {
        assertThat(journal.after(0, 10)).hasValue(new Journal.Page(List.of(), 0));
    }

    @Test
    void numbersCommitsFromOne() {
        append(2);

        assertThat(numbers(0, 10)).containsExactly(1L, 2L);
        assertThat(journal.after(0, 10).orElseThrow().entries().getFirst().committedAt())
                .isEqualTo(NOW);
    }

    @Test
    void showsAPartOfItselfAndTheNumberOfTheNewest() {
        append(3);

        assertThat(numbers(0, 2)).containsExactly(1L, 2L);
        assertThat(numbers(2, 2)).containsExactly(3L);
        assertThat(journal.after(0, 1).orElseThrow().last()).isEqualTo(3);
        assertThat(numbers(3, 2)).isEmpty();
        assertThat(numbers(99, 2)).isEmpty();
    }

    @Test
    void forgetsTheOldestAndSaysSo() {
        append(5);

        assertThat(journal.after(1, 10)).isEmpty();
        assertThat(numbers(2, 10)).containsExactly(3L, 4L, 5L);
        assertThat(numbers(4, 10)).containsExactly(5L);
    }

    private void append(int commits) {
        for (int i = 0; i < commits; i++) {
            journal.append(WriteKind.CREATE, ORIGIN, List.of());
        }
    }

    private List<Long> numbers(long after, int limit) {
        return journal.after(after, limit).orElseThrow().entries().stream()
                .map(JournalEntry::sequence)
                .toList();
    }
}
