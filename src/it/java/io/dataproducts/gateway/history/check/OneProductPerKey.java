package io.dataproducts.gateway.history.check;

import static io.dataproducts.gateway.history.check.Item.violation;

import io.dataproducts.gateway.history.evidence.Exchange;
import io.dataproducts.gateway.history.evidence.Kind;
import io.dataproducts.gateway.history.evidence.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** However often a wish is sent, it counts once: one GUID is acknowledged, one product or one change stays. */
final class OneProductPerKey implements Rule {

    @Override
    public Section check(Facts facts) {
        var items = facts.stories().stream()
                .flatMap(story -> Stream.of(guids(story), effects(story, facts), replays(story).stream())
                        .flatMap(found -> found))
                .toList();
        var replays = facts.stories().stream()
                .flatMap(story -> story.with(Outcome.ACKNOWLEDGED))
                .filter(exchange -> exchange.answer().replayed())
                .count();
        return Section.of(
                HistoryChecker.ONE_PRODUCT_PER_KEY,
                items,
                new Figures().count("replayed answers", replays).map());
    }

    private static Stream<Item> guids(Story story) {
        var guids = story.guids();
        return guids.size() > 1
                ? Stream.of(violation(
                        "%s: acknowledged as %s".formatted(story.wish().id(), guids)))
                : Stream.of();
    }

    private static Stream<Item> effects(Story story, Facts facts) {
        var marks = facts.lives().marks(story.wish());
        var left = story.wish().kind() == Kind.CREATE
                ? marks.stream().filter(mark -> mark.life().isLeft()).toList()
                : marks;
        if (left.size() < 2) {
            return Stream.of();
        }
        boolean apart = left.stream().skip(1).allMatch(mark -> facts.isInGap(mark.commit()));
        var commits = left.stream().map(mark -> mark.commit().sequence()).toList();
        return Stream.of(new Item(
                "%s: carried out by the commits %s".formatted(story.wish().id(), commits), apart));
    }

    /** What is sent again after it was acknowledged has to be answered the same, and as a replay. */
    private static List<Item> replays(Story story) {
        var acknowledged = story.acknowledgement();
        if (acknowledged.isEmpty() || story.wish().key() == null) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        story.exchanges().stream()
                .filter(Exchange::isWrite)
                .filter(later -> later.invoked().isAfter(acknowledged.get().completed()))
                .forEach(later -> {
                    var answer = later.answer();
                    if (answer.outcome() == Outcome.ACKNOWLEDGED && !answer.replayed()) {
                        items.add(violation("%s: call %d was not answered as a replay"
                                .formatted(story.wish().id(), later.call())));
                    }
                    if (answer.outcome() == Outcome.REFUSED && !answer.retryable()) {
                        items.add(violation("%s: call %d was refused as %s after it had been acknowledged"
                                .formatted(story.wish().id(), later.call(), answer.code())));
                    }
                });
        return items;
    }
}
