package io.dataproducts.gateway.history.check;

import static io.dataproducts.gateway.history.check.Item.violation;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.dataproducts.gateway.history.evidence.Commit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The run was worth it: enough creates passed Atlan's name check. */
final class Coverage implements Rule {

    @Override
    public Section check(Facts facts) {
        var creates = facts.journal().stream()
                .filter(commit -> commit.call().equals("create"))
                .count();
        List<Item> items = creates < facts.limits().creates()
                ? List.of(violation("only %d creates passed the name check".formatted(creates)))
                : List.of();
        var figures = new Figures().count("creates that passed the name check", creates);
        faults(facts.journal()).forEach((fault, count) -> figures.count("commits with fault " + fault, count));
        figures.count("kills and stops", facts.outages().size());
        return Section.of("the run met enough trouble", items, figures.map());
    }

    private static Map<String, Long> faults(List<Commit> journal) {
        return journal.stream()
                .collect(groupingBy(
                        commit -> commit.fault() == null ? "none" : commit.fault(), TreeMap::new, counting()));
    }
}
