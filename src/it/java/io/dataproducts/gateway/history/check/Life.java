package io.dataproducts.gateway.history.check;

import io.dataproducts.gateway.history.evidence.Commit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A product's states, as the journal tells them; at least one. */
record Life(String guid, @Nullable String domain, List<State> states) {

    /** A step from one state to the next; there is none before the first. */
    record Step(Life life, @Nullable State before, State after) {

        Commit commit() {
            return after.by();
        }

        boolean renames() {
            return before == null || !Objects.equals(before.name(), after.name());
        }
    }

    State first() {
        return states.getFirst();
    }

    State last() {
        return states.getLast();
    }

    boolean isLeft() {
        return !last().isPurged();
    }

    Stream<Step> steps() {
        return IntStream.range(0, states.size())
                .mapToObj(i -> new Step(this, i == 0 ? null : states.get(i - 1), states.get(i)));
    }

    /** Whether it was in {@code status} at some moment from {@code from} to {@code to}. */
    boolean was(String status, Instant from, Instant to) {
        return IntStream.range(0, states.size())
                .filter(i -> states.get(i).status().equals(status))
                .anyMatch(i -> !since(i).isAfter(to) && !until(i).isBefore(from));
    }

    private Instant since(int i) {
        return states.get(i).by().committedAt();
    }

    private Instant until(int i) {
        return i + 1 < states.size() ? since(i + 1) : Instant.MAX;
    }

    Life with(@Nullable String domainNow, State state) {
        var all = new ArrayList<>(states);
        all.add(state);
        return new Life(guid, domainNow == null ? domain : domainNow, List.copyOf(all));
    }
}
