package io.dataproducts.gateway.history.check;

import static io.dataproducts.gateway.history.evidence.Kind.ARCHIVE;
import static io.dataproducts.gateway.history.evidence.Kind.RESTORE;

import io.dataproducts.gateway.history.check.Life.Step;
import io.dataproducts.gateway.history.evidence.Exchange;
import io.dataproducts.gateway.history.evidence.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Archives and restores, which leave no mark that tells whose they are. Each of their commits is given to a wish that may
 * have made it; what is left over was made for somebody who was told that it was not, or for nobody.
 */
final class Toggles {

    private Toggles() {}

    /** A wish that may have made one commit, and when at the latest. */
    private record Candidate(Story story, Instant until) {}

    static List<Item> ofNobody(Facts facts) {
        var items = new ArrayList<Item>();
        facts.lives().all().forEach(life -> {
            items.addAll(ofNobody(life, ARCHIVE, facts));
            items.addAll(ofNobody(life, RESTORE, facts));
        });
        return items;
    }

    private static List<Item> ofNobody(Life life, Kind kind, Facts facts) {
        var candidates = new ArrayList<>(candidates(life, kind, facts));
        var items = new ArrayList<Item>();
        life.steps().filter(step -> toggles(step, kind)).forEach(step -> {
            var owner = owner(step, candidates);
            owner.ifPresent(candidates::remove);
            if (owner.isEmpty()) {
                items.add(new Item(
                        "commit %d: the %s of %s was acknowledged to nobody"
                                .formatted(
                                        step.commit().sequence(), step.commit().call(), life.guid()),
                        facts.isInGap(step.commit())));
            }
        });
        return items;
    }

    private static boolean toggles(Step step, Kind kind) {
        var before = step.before();
        if (before == null || before.status().equals(step.after().status())) {
            return false;
        }
        return step.after().status().equals(kind == ARCHIVE ? State.ARCHIVED : State.ACTIVE);
    }

    private static List<Candidate> candidates(Life life, Kind kind, Facts facts) {
        return facts.stories().stream()
                .filter(story -> story.wish().kind() == kind)
                .filter(story -> life.guid().equals(story.wish().guid()))
                .filter(story -> facts.verdict(story) != Verdict.REFUSED)
                .map(story -> new Candidate(
                        story, story.acknowledgement().map(Exchange::completed).orElse(Instant.MAX)))
                .toList();
    }

    /** Of those whose time it fits, the one whose time is up first: then no commit is left over without need. */
    private static Optional<Candidate> owner(Step step, List<Candidate> candidates) {
        var at = step.commit().committedAt();
        return candidates.stream()
                .filter(candidate -> !candidate.story().begun().isAfter(at)
                        && !candidate.until().isBefore(at))
                .min(Comparator.comparing(Candidate::until));
    }
}
