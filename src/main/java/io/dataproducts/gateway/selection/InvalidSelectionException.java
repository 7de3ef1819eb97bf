package io.dataproducts.gateway.selection;

import java.util.List;
import java.util.stream.Collectors;

/** A selection breaks the rules of the language, or names what the catalog does not have. */
public final class InvalidSelectionException extends RuntimeException {

    private final transient List<SelectionFault> faults;

    InvalidSelectionException(List<SelectionFault> faults) {
        super(faults.stream()
                .map(fault -> "%s: %s (%s)".formatted(fault.pointer(), fault.detail(), fault.code()))
                .collect(Collectors.joining("; ", "invalid asset selection: ", "")));
        this.faults = List.copyOf(faults);
    }

    /** Returns what is wrong, one or more, at most {@value Findings#MAX_FAULTS}. */
    public List<SelectionFault> faults() {
        return faults;
    }
}
