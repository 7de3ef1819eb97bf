package io.dataproducts.gateway.history.trial;

import io.dataproducts.gateway.history.check.Report;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The runs of all seeds in a table. */
final class Summary {

    private static final Map<String, String> COLUMNS = columns();

    private final Map<Long, String> rows = new TreeMap<>();

    /** Titles, and the figures below them. */
    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("creates", "creates that passed the name check");
        columns.put("kills, stops", "kills and stops");
        columns.put("acknowledged", "acknowledged writes");
        columns.put("refused", "refused writes");
        columns.put("If-Match", "of these acknowledged");
        columns.put("replays", "replayed answers");
        columns.put("unknown", "unknown outcomes settled");
        columns.put("longest s", "unknown outcomes settled, longest s");
        columns.put("duplicates", "duplicates by late commits, healed");
        columns.put("longest s ", "duplicates by late commits, healed, longest s");
        columns.put("at the end", "left at the end");
        return columns;
    }

    synchronized void add(long seed, Duration time, Report report) {
        var figures = new TreeMap<String, Object>();
        report.sections().forEach(section -> figures.putAll(section.figures()));
        int apart = report.sections().stream()
                .mapToInt(section -> section.apart().size())
                .sum();
        var cells = COLUMNS.values().stream()
                .map(name -> String.valueOf(figures.getOrDefault(name, "–")))
                .collect(Collectors.joining(" | "));
        rows.put(
                seed,
                "| %d | %d | %s | %d | %d |".formatted(seed, time.toSeconds(), cells, apart, report.violations()));
    }

    synchronized String text() {
        var head = "| seed | s | %s | apart | violations |".formatted(String.join(" | ", COLUMNS.keySet()));
        var line = "| --: ".repeat(COLUMNS.size() + 4) + "|";
        return head + "\n" + line + "\n" + String.join("\n", rows.values()) + "\n";
    }
}
