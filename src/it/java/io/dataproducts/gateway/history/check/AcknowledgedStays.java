package io.dataproducts.gateway.history.check;

import io.dataproducts.gateway.history.check.Life.Step;
import io.dataproducts.gateway.history.evidence.Commit;
import io.dataproducts.gateway.history.evidence.Wish;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What was acknowledged is in the journal, and a product that was acknowledged is not purged by the watch. */
final class AcknowledgedStays implements Rule {

    @Override
    public Section check(Facts facts) {
        var acknowledged = facts.stories().stream()
                .filter(story -> story.acknowledgement().isPresent())
                .toList();
        List<Item> items = acknowledged.stream()
                .flatMap(story -> missing(story, facts).stream())
                .map(Item::violation)
                .toList();
        var figures = new Figures();
        figures.count("acknowledged writes", acknowledged.size());
        return Section.of("no acknowledged write is missing", items, figures.map());
    }

    private static Optional<String> missing(Story story, Facts facts) {
        var wish = story.wish();
        return switch (wish.kind()) {
            case CREATE -> missingProduct(story, facts.lives());
            case PATCH, RENAME ->
                facts.lives().marks(wish).stream().anyMatch(mark -> isBeforeTheAnswer(mark.commit(), story))
                        ? Optional.empty()
                        : Optional.of("%s: acknowledged, but no commit before that made the change of %s"
                                .formatted(wish.id(), wish.guid()));
            case ARCHIVE -> neverIn(State.ARCHIVED, story, facts.lives());
            case RESTORE -> neverIn(State.ACTIVE, story, facts.lives());
        };
    }

    private static Optional<String> missingProduct(Story story, Lives lives) {
        var wish = story.wish();
        for (var guid : story.guids()) {
            var created = lives.marks(wish).stream()
                    .filter(mark -> mark.life().guid().equals(guid))
                    .filter(mark -> isAsWished(mark, wish))
                    .filter(mark -> isBeforeTheAnswer(mark.commit(), story))
                    .findFirst();
            if (created.isEmpty()) {
                return Optional.of(
                        "%s: no commit before the answer created %s as it was wished for".formatted(wish.id(), guid));
            }
            if (!created.get().life().isLeft()) {
                return Optional.of("%s: %s was purged".formatted(wish.id(), guid));
            }
        }
        return story.guids().isEmpty()
                ? Optional.of("%s: acknowledged without a GUID".formatted(wish.id()))
                : Optional.empty();
    }

    private static boolean isAsWished(Step mark, Wish wish) {
        return Objects.equals(mark.after().name(), wish.name())
                && Objects.equals(mark.life().domain(), wish.domain());
    }

    private static boolean isBeforeTheAnswer(Commit commit, Story story) {
        return story.acknowledgement()
                .filter(answer -> commit.committedAt().isBefore(answer.completed()))
                .isPresent();
    }

    private static Optional<String> neverIn(String status, Story story, Lives lives) {
        var wish = story.wish();
        var end = story.acknowledgement().orElseThrow().completed();
        return lives.find(wish.guid())
                        .filter(life -> life.was(status, story.begun(), end))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(
                        "%s: acknowledged, but %s was not %s until then".formatted(wish.id(), wish.guid(), status));
    }
}
