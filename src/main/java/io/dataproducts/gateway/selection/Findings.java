package io.dataproducts.gateway.selection;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a selection, as far as it has been looked at, and how large it is. */
final class Findings {

    /** More than these are not reported: the answer would be larger than the question. */
    static final int MAX_FAULTS = 100;

    private final List<SelectionFault> faults = new ArrayList<>();
    private int clauses;
    private int values;

    /** Returns the place where a selection begins. */
    Place root() {
        return new Place("", this);
    }

    void add(SelectionFault fault) {
        if (faults.size() < MAX_FAULTS && !faults.contains(fault)) {
            faults.add(fault);
        }
    }

    boolean isClean() {
        return faults.isEmpty();
    }

    void countClause() {
        clauses++;
    }

    void countValue() {
        values++;
    }

    /** @throws InvalidSelectionException if anything is wrong, the size included */
    void conclude() {
        limit(clauses, Limits.CLAUSES, "conditions");
        limit(values, Limits.VALUES, "values");
        if (!faults.isEmpty()) {
            throw new InvalidSelectionException(faults);
        }
    }

    private void limit(int count, int most, String what) {
        if (count > most) {
            root().fault(
                            "too-many",
                            "has %d %s, at most %,d are allowed: select by something common to the assets"
                                    .formatted(count, what, most));
        }
    }
}
