package io.dataproducts.gateway.history.check;

import static io.dataproducts.gateway.history.check.Item.violation;

import io.dataproducts.gateway.history.evidence.Exchange;
import io.dataproducts.gateway.history.evidence.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An outcome does not stay unknown.
 *
 * <p>The time runs from an answer that left the outcome open, or from the loss of the connection, to the next that settled
 * it, while any gateway is up. Where the caller went away before the answer, it begins once the gateway would have given
 * up as well.
 */
final class OutcomesSettle implements Rule {

    private static final String BEGUN_ANEW = "outcome-unknown";
    private static final String PENDING = "operation-pending";

    @Override
    public Section check(Facts facts) {
        var items = new ArrayList<Item>();
        var times = new ArrayList<Duration>();
        int lost = 0;
        for (var story : facts.stories()) {
            var open = story.with(Outcome.UNKNOWN)
                    .filter(exchange -> leftOpen(exchange) && !isWithinOneOperation(story, exchange))
                    .toList();
            if (open.isEmpty()) {
                continue;
            }
            var longest = longest(story, open, facts);
            longest.ifPresent(times::add);
            if (longest.isEmpty() && !canBeAsked(story)) {
                lost++;
            } else {
                objection(longest, facts.limits().settling())
                        .ifPresent(why -> items.add(
                                violation("%s: %s".formatted(story.wish().id(), why))));
            }
        }
        var figures = new Figures().durations("unknown outcomes settled", times).count("lost without a key", lost);
        return Section.of("unknown outcomes are settled in time", items, figures.map());
    }

    /** Whether this request itself may have sent something: an answer about an earlier request opens nothing anew. */
    private static boolean leftOpen(Exchange exchange) {
        var answer = exchange.answer();
        return exchange.isWrite() && !answer.notSent() && !PENDING.equals(answer.code());
    }

    /** Whether the same operation had the key before and after a request of which nothing was heard: it began no other. */
    private static boolean isWithinOneOperation(Story story, Exchange unheard) {
        var before = story.exchanges().stream()
                .filter(exchange -> !exchange.completed().isAfter(unheard.invoked()))
                .flatMap(exchange -> operation(exchange).stream())
                .reduce((_, later) -> later);
        var after = story.exchanges().stream()
                .filter(exchange -> !exchange.invoked().isBefore(unheard.completed()))
                .flatMap(exchange -> operation(exchange).stream())
                .findFirst();
        return unheard.answer().status() == 0 && before.isPresent() && before.equals(after);
    }

    private static Optional<String> objection(Optional<Duration> time, Duration limit) {
        if (time.isEmpty()) {
            return Optional.of("was never settled");
        }
        return time.filter(taken -> taken.compareTo(limit) > 0)
                .map(taken -> "was unknown for %.1f s".formatted(Figures.seconds(taken)));
    }

    /** The longest time for which one of the answers was left open; empty if one is open still. */
    private static Optional<Duration> longest(Story story, List<Exchange> open, Facts facts) {
        var times = open.stream()
                .map(exchange -> settled(story, exchange, facts).map(end -> time(opened(exchange, facts), end, facts)))
                .toList();
        return times.stream().allMatch(Optional::isPresent)
                ? times.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static Instant opened(Exchange exchange, Facts facts) {
        var given = facts.latestEnd(exchange);
        return exchange.answer().abandoned() && given.isAfter(exchange.completed()) ? given : exchange.completed();
    }

    private static Optional<Instant> settled(Story story, Exchange open, Facts facts) {
        var refusals = story.with(Outcome.REFUSED)
                .filter(refusal -> !"ledger-unavailable".equals(refusal.answer().code()))
                .filter(refusal -> refusal.completed().isAfter(open.completed()));
        var answers = Stream.of(story.with(Outcome.ACKNOWLEDGED), refusals, begunAnew(story, open))
                .flatMap(exchanges -> exchanges)
                .map(Exchange::completed);
        return Stream.concat(answers, sentAnew(story, open, facts)).min(Comparator.naturalOrder());
    }

    /** When Atlan got the write once more: the gateway sends it again only when what was unknown before is settled. */
    private static Stream<Instant> sentAnew(Story story, Exchange open, Facts facts) {
        var opened = opened(open, facts);
        return facts.lives().marks(story.wish()).stream()
                .map(mark -> mark.commit().arrivedAt())
                .filter(arrived -> arrived.isAfter(opened));
    }

    /**
     * Later answers about another operation, whose outcome is unknown in turn: that the key was free for it means that what
     * was unknown before is settled as not made.
     */
    private static Stream<Exchange> begunAnew(Story story, Exchange open) {
        var later = story.with(Outcome.UNKNOWN)
                .filter(exchange -> story.wish().key() != null)
                .filter(exchange -> exchange.completed().isAfter(open.completed()))
                .toList();
        var first = operation(open)
                .or(() -> later.stream()
                        .flatMap(exchange -> operation(exchange).stream())
                        .findFirst());
        return later.stream()
                .filter(exchange -> isSentAnew(exchange, open)
                        || operation(exchange)
                                .filter(other -> !first.equals(Optional.of(other)))
                                .isPresent());
    }

    private static boolean isSentAnew(Exchange later, Exchange open) {
        return BEGUN_ANEW.equals(later.answer().code()) && later.invoked().isAfter(open.completed());
    }

    private static Optional<String> operation(Exchange exchange) {
        return Optional.ofNullable(exchange.answer().operation());
    }

    private static Duration time(Instant opened, Instant settled, Facts facts) {
        if (!settled.isAfter(opened)) {
            return Duration.ZERO;
        }
        return Duration.between(opened, settled).minus(facts.downtime(opened, settled));
    }

    private static boolean canBeAsked(Story story) {
        return story.wish().key() != null
                || story.exchanges().stream()
                        .anyMatch(exchange -> exchange.answer().operation() != null);
    }
}
