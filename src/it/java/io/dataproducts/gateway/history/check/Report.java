package io.dataproducts.gateway.history.check;

import java.util.List;

/** What the checker found, rule by rule. */
public record Report(List<Section> sections) {

    private static final int SHOWN = 20;

    public boolean holds() {
        return violations() == 0;
    }

    /** How often all rules together were broken. */
    public int violations() {
        return sections.stream()
                .mapToInt(section -> section.violations().size())
                .sum();
    }

    /** Whether the rule was broken that demands {@code rule}. */
    public boolean isBroken(String rule) {
        return sections.stream()
                .anyMatch(section ->
                        section.rule().equals(rule) && !section.violations().isEmpty());
    }

    /** The report for people. */
    public String text() {
        var text = new StringBuilder();
        for (var section : sections) {
            text.append(section.violations().isEmpty() ? "holds   " : "BROKEN  ")
                    .append(section.rule());
            section.figures().forEach((name, figure) -> text.append("\n          %s: %s".formatted(name, figure)));
            append(text, "violations", section.violations());
            append(text, "apart, within the gap after SIGCONT", section.apart());
            text.append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String title, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        text.append("\n          %s: %d".formatted(title, items.size()));
        items.stream()
                .limit(SHOWN)
                .forEach(item -> text.append("\n            - ").append(item));
    }
}
