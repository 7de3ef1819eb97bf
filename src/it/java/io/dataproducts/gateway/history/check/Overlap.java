package io.dataproducts.gateway.history.check;

import io.dataproducts.gateway.history.check.Life.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time in which several active products of one name were in a domain.
 *
 * @param lives all products that took part
 * @param begin the step that made the second one active
 * @param end the step after which at most one was left; absent if there was none
 */
record Overlap(
        Place place, List<Life> lives, Step begin, @Nullable Step end) {

    /** A name in a domain. */
    record Place(@Nullable String domain, @Nullable String name) {}

    static List<Overlap> of(Lives lives) {
        var sweep = new Sweep();
        lives.steps().forEach(sweep::next);
        return sweep.done();
    }

    boolean isOpen() {
        return end == null;
    }

    /** Whether one of the products was created by a commit that came late. */
    boolean isLate() {
        return lives.stream()
                .map(life -> life.first().by())
                .anyMatch(by -> by.call().equals("create") && by.isLate());
    }

    boolean isIn(Facts facts) {
        return facts.isInGap(begin.commit())
                || lives.stream().anyMatch(life -> facts.isInGap(life.first().by()));
    }

    /** How long it lasted while any gateway was up, since none can heal what it does not see. */
    Duration duration(Facts facts) {
        var from = begin.commit().committedAt();
        var until = end == null ? Instant.MAX : end.commit().committedAt();
        return Duration.between(from, until).minus(facts.downtime(from, until));
    }

    /** Why this must not have been, if so. */
    Optional<String> objection(Map<String, Instant> acknowledged, Facts facts, Instant now) {
        var until = end == null ? now : end.commit().committedAt();
        var both = lives.stream()
                .filter(life ->
                        acknowledged.getOrDefault(life.guid(), Instant.MAX).isBefore(until))
                .count();
        if (both > 1) {
            return Optional.of(text("was acknowledged twice"));
        }
        if (end == null) {
            return Optional.of(text("is there twice at the end"));
        }
        if (!isLate()) {
            return Optional.of(text("was there twice without a late create"));
        }
        var duration = duration(facts);
        return duration.compareTo(facts.limits().healing()) > 0
                ? Optional.of(text("was there twice for %.1f s".formatted(Figures.seconds(duration))))
                : Optional.empty();
    }

    private String text(String what) {
        var guids = lives.stream().map(Life::guid).toList();
        return "'%s' in %s %s: %s, from commit %d"
                .formatted(
                        place.name(),
                        place.domain(),
                        what,
                        guids,
                        begin.commit().sequence());
    }

    /** Goes through the journal and knows who is active where. */
    private static final class Sweep {

        private final Map<Place, Map<String, Life>> active = new HashMap<>();
        private final Map<Place, Overlap> open = new LinkedHashMap<>();
        private final List<Overlap> closed = new ArrayList<>();

        void next(Step step) {
            var before = step.before();
            var after = step.after();
            var now = new Place(step.life().domain(), after.name());
            if (before != null && before.isActive()) {
                leave(new Place(step.life().domain(), before.name()), step, after.isActive() ? now : null);
            }
            if (after.isActive()) {
                enter(now, step);
            }
        }

        private void leave(Place place, Step step, @Nullable Place next) {
            if (place.equals(next)) {
                return;
            }
            var there = active.computeIfAbsent(place, _ -> new LinkedHashMap<>());
            there.remove(step.life().guid());
            var overlap = open.get(place);
            if (overlap != null && there.size() < 2) {
                open.remove(place);
                closed.add(new Overlap(place, overlap.lives(), overlap.begin(), step));
            }
        }

        private void enter(Place place, Step step) {
            var there = active.computeIfAbsent(place, _ -> new LinkedHashMap<>());
            if (there.put(step.life().guid(), step.life()) != null || there.size() < 2) {
                return;
            }
            var known = open.get(place);
            var lives = new LinkedHashMap<String, Life>();
            if (known != null) {
                known.lives().forEach(life -> lives.put(life.guid(), life));
            }
            lives.putAll(there);
            open.put(
                    place, new Overlap(place, List.copyOf(lives.values()), known == null ? step : known.begin(), null));
        }

        List<Overlap> done() {
            closed.addAll(open.values());
            return closed;
        }
    }
}
