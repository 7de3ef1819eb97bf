package io.dataproducts.gateway.selection;

import java.util.List;

/** A selection breaks the rules of the language or names something unknown. */
public class InvalidSelectionException extends RuntimeException {

    private final transient List<SelectionFault> faults;

    /** @param faults all that is wrong, at least one */
    public InvalidSelectionException(List<SelectionFault> faults) {
        super(faults.getFirst().pointer() + ": " + faults.getFirst().detail());
        this.faults = List.copyOf(faults);
    }

    public List<SelectionFault> faults() {
        return faults;
    }
}
