package io.dataproducts.gateway.history.check;

import io.dataproducts.gateway.history.check.Life.Step;
import io.dataproducts.gateway.history.evidence.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was answered as not executed or not made has no effect that lasts. */
final class RefusedLeavesNothing implements Rule {

    @Override
    public Section check(Facts facts) {
        var items = new ArrayList<Item>();
        var healed = new ArrayList<Duration>();
        var refused = facts.stories().stream()
                .filter(story -> facts.verdict(story) == Verdict.REFUSED)
                .toList();
        for (var story : refused) {
            for (var mark : facts.lives().marks(story.wish())) {
                if (isHealed(story, mark)) {
                    healed.add(Duration.between(
                            mark.commit().committedAt(), mark.life().last().by().committedAt()));
                } else {
                    items.add(item(story, mark, facts));
                }
            }
        }
        items.addAll(Toggles.ofNobody(facts));
        return Section.of("no refused write has an effect that lasts", items, figures(facts, refused, healed));
    }

    private static Map<String, Object> figures(Facts facts, List<Story> refused, List<Duration> healed) {
        var shadowed = facts.stories().stream()
                .filter(story -> facts.verdict(story) == Verdict.SHADOWED)
                .toList();
        return new Figures()
                .count("refused writes", refused.size())
                .durations("refused creates made late and healed", healed)
                .count("refused while an abandoned request went on", shadowed.size())
                .count(
                        "of these, made by the abandoned request",
                        shadowed.stream()
                                .filter(story ->
                                        !facts.lives().marks(story.wish()).isEmpty())
                                .count())
                .map();
    }

    private static boolean isHealed(Story story, Step mark) {
        return story.wish().kind() == Kind.CREATE && !mark.life().isLeft();
    }

    private static Item item(Story story, Step mark, Facts facts) {
        var refusal = story.refusal().orElseThrow();
        return new Item(
                "%s: call %d was refused as %s, but commit %d made it on %s"
                        .formatted(
                                story.wish().id(),
                                refusal.call(),
                                refusal.answer().code(),
                                mark.commit().sequence(),
                                mark.life().guid()),
                facts.isInGap(mark.commit()));
    }
}
