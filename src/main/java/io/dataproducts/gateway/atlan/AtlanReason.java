package io.dataproducts.gateway.atlan;

import java.util.Optional;
import java.util.regex.Pattern;

/** The part of Atlan's words that its callers may see. */
final class AtlanReason {

    private static final int LONGEST = 300;
    private static final String NOT_SUPPORTED = "Operation not supported: ";

    /** Class names, calls and places in code, markup, addresses, and more than one line. */
    private static final Pattern INTERNAL = Pattern.compile("(?i:\\b[a-z]+\\.[a-z]+\\.\\w)|\\w(Exception|Error)\\b"
            + "|\\w\\(|\\.java\\b|(?i:\\bline\\b)|\\[Source|<|://|\\w:\\d{2,5}\\b"
            + "|\\b\\d{1,3}(\\.\\d{1,3}){3}\\b|\\p{Cntrl}");

    private AtlanReason() {}

    /** Why Atlan refused, if its words are about the request and show nothing of its inside. */
    static Optional<String> of(AtlanError error) {
        int start = error.message().lastIndexOf(NOT_SUPPORTED);
        var reason = (start < 0 ? error.message() : error.message().substring(start)).strip();
        return reason.isEmpty()
                        || reason.length() > LONGEST
                        || INTERNAL.matcher(reason).find()
                ? Optional.empty()
                : Optional.of(reason);
    }
}
