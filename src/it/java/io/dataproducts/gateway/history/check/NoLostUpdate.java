package io.dataproducts.gateway.history.check;

import static io.dataproducts.gateway.history.check.Item.violation;

import io.dataproducts.gateway.history.check.Life.Step;
import io.dataproducts.gateway.history.evidence.Wish;
import io.dataproducts.gateway.history.evidence.Wish.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A change under {@code If-Match} is applied to the version that its caller read, and to no other. */
final class NoLostUpdate implements Rule {

    /** What only one acknowledged change may be based on. */
    private record Basis(String guid, String name, String description) {}

    @Override
    public Section check(Facts facts) {
        var conditional = facts.stories().stream()
                .filter(story -> story.wish().basis() != null)
                .toList();
        var items = new ArrayList<Item>();
        conditional.forEach(story ->
                facts.lives().marks(story.wish()).forEach(mark -> items.addAll(lost(story.wish(), mark, facts))));
        items.addAll(forks(conditional));
        var figures = new Figures()
                .count("changes under If-Match", conditional.size())
                .count(
                        "of these acknowledged",
                        conditional.stream()
                                .filter(story -> story.acknowledgement().isPresent())
                                .count());
        return Section.of("no update is lost under If-Match", items, figures.map());
    }

    private static List<Item> lost(Wish wish, Step mark, Facts facts) {
        var before = mark.before();
        var basis = wish.basis();
        if (before == null || basis == null || before.hasContent(basis.name(), basis.description())) {
            return List.of();
        }
        boolean apart = facts.isInGap(mark.commit()) || facts.isInGap(before.by());
        return List.of(new Item(
                "%s: commit %d changed '%s', '%s' of %s, which commit %d had made, but the caller had read '%s', '%s'"
                        .formatted(
                                wish.id(),
                                mark.commit().sequence(),
                                before.name(),
                                before.description(),
                                wish.guid(),
                                before.by().sequence(),
                                basis.name(),
                                basis.description()),
                apart));
    }

    private static List<Item> forks(List<Story> conditional) {
        Map<Basis, String> taken = new HashMap<>();
        var items = new ArrayList<Item>();
        conditional.stream()
                .filter(story -> story.acknowledgement().isPresent())
                .map(Story::wish)
                .forEach(wish -> {
                    var other = taken.put(basis(wish), wish.id());
                    if (other != null) {
                        items.add(violation("%s: was based on the same version as %s".formatted(wish.id(), other)));
                    }
                });
        return items;
    }

    private static Basis basis(Wish wish) {
        Version basis = wish.basis();
        return new Basis(
                String.valueOf(wish.guid()),
                basis == null ? "" : String.valueOf(basis.name()),
                basis == null ? "" : String.valueOf(basis.description()));
    }
}
