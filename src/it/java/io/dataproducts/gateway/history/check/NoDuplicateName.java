package io.dataproducts.gateway.history.check;

import io.dataproducts.gateway.history.evidence.Exchange;
import io.dataproducts.gateway.history.evidence.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Two active products of one name in a domain exist only where Atlan committed a create late, and only for a while; never
 * are two acknowledged ones.
 */
final class NoDuplicateName implements Rule {

    @Override
    public Section check(Facts facts) {
        var overlaps = Overlap.of(facts.lives());
        var acknowledged = acknowledged(facts);
        var end = facts.journal().isEmpty()
                ? Instant.EPOCH
                : facts.journal().getLast().committedAt();
        var items = overlaps.stream()
                .flatMap(overlap ->
                        overlap
                                .objection(acknowledged, facts, end)
                                .map(why -> new Item(why, overlap.isIn(facts)))
                                .stream())
                .toList();
        var healed = overlaps.stream()
                .filter(overlap -> overlap.isLate() && !overlap.isOpen())
                .map(overlap -> overlap.duration(facts))
                .toList();
        var figures = new Figures()
                .durations("duplicates by late commits, healed", healed)
                .count(
                        "left at the end",
                        overlaps.stream().filter(Overlap::isOpen).count());
        return Section.of("no two active products have one name in a domain", items, figures.map());
    }

    /** When each product was acknowledged first. */
    private static Map<String, Instant> acknowledged(Facts facts) {
        Map<String, Instant> first = new HashMap<>();
        facts.stories().stream()
                .filter(story -> story.wish().kind() == Kind.CREATE)
                .forEach(story -> story.acknowledgement()
                        .map(Exchange::completed)
                        .ifPresent(at ->
                                story.guids().forEach(guid -> first.merge(guid, at, (a, b) -> a.isBefore(b) ? a : b))));
        return first;
    }
}
