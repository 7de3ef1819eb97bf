package io.dataproducts.gateway.history.check;

import static java.util.stream.Collectors.groupingBy;

import io.dataproducts.gateway.history.evidence.Commit;
import io.dataproducts.gateway.history.evidence.Evidence;
import io.dataproducts.gateway.history.evidence.Exchange;
import io.dataproducts.gateway.history.evidence.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What follows from the evidence at once, and what all rules start from. */
final class Facts {

    private final Evidence evidence;
    private final Lives lives;
    private final List<Outage> outages;
    private final List<Story> stories;

    Facts(Evidence evidence) {
        this.evidence = evidence;
        this.lives = new Lives(evidence.journal());
        this.outages = Outage.of(evidence.disturbances());
        this.stories = stories(evidence);
    }

    private static List<Story> stories(Evidence all) {
        var requests = all.exchanges().stream()
                .sorted(Comparator.comparing(Exchange::invoked))
                .collect(groupingBy(Exchange::wish));
        return all.wishes().stream()
                .map(wish -> new Story(wish, requests.getOrDefault(wish.id(), List.of())))
                .filter(story -> !story.exchanges().isEmpty())
                .toList();
    }

    List<Story> stories() {
        return stories;
    }

    Lives lives() {
        return lives;
    }

    Limits limits() {
        return evidence.limits();
    }

    List<Commit> journal() {
        return evidence.journal();
    }

    List<Outage> outages() {
        return outages;
    }

    Verdict verdict(Story story) {
        return story.verdict(this::latestEnd);
    }

    /** How much of the time between the two moments no gateway was at work. */
    Duration downtime(Instant start, Instant end) {
        var agents = agents();
        return agents.isEmpty() ? Duration.ZERO : Outage.ofAll(outages(), agents, start, end);
    }

    /** The names of the gateways that were called. */
    private List<String> agents() {
        return evidence.exchanges().stream().map(Exchange::agent).distinct().toList();
    }

    /** Whether the write reached Atlan so soon after its gateway went on that nobody expected it any more. */
    boolean isInGap(Commit commit) {
        return outages.stream()
                .filter(Outage::stopped)
                .filter(outage -> outage.agent().equals(commit.agent()))
                .anyMatch(outage -> !commit.arrivedAt().isBefore(outage.to())
                        && commit.arrivedAt().isBefore(outage.to().plus(limits().gap())));
    }

    /** The moment after which the gateway does nothing any more for a request that its caller abandoned. */
    Instant latestEnd(Exchange abandoned) {
        var start = outages.stream()
                .filter(Outage::stopped)
                .filter(outage -> outage.agent().equals(abandoned.agent()))
                .filter(outage -> outage.from().isBefore(abandoned.completed()))
                .map(Outage::to)
                .filter(abandoned.invoked()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(abandoned.invoked());
        return start.equals(Instant.MAX) ? start : start.plus(limits().request());
    }
}
