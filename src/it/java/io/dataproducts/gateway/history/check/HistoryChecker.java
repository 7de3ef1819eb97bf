package io.dataproducts.gateway.history.check;

import io.dataproducts.gateway.history.evidence.Evidence;
import java.util.List;

/** Judges a run by what its callers saw and what the sandbox carried out, and by nothing else. */
public final class HistoryChecker {

    /** The rule that each key counts once. */
    public static final String ONE_PRODUCT_PER_KEY = "one GUID acknowledged and one effect left for each key";

    private static final List<Rule> RULES = List.of(
            new OneProductPerKey(),
            new AcknowledgedStays(),
            new RefusedLeavesNothing(),
            new NoLostUpdate(),
            new OutcomesSettle(),
            new NoDuplicateName(),
            new Coverage());

    private HistoryChecker() {}

    public static Report check(Evidence evidence) {
        var facts = new Facts(evidence);
        return new Report(RULES.stream().map(rule -> rule.check(facts)).toList());
    }
}
