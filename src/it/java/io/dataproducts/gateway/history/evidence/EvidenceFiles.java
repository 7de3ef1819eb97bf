package io.dataproducts.gateway.history.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A run's evidence as files of JSON lines, so that it can be kept and judged again. */
public final class EvidenceFiles {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String HISTORY = "history.ndjson";
    private static final String JOURNAL = "journal.ndjson";
    private static final String NEMESIS = "nemesis.ndjson";
    private static final String LIMITS = "limits.json";

    private final Path folder;

    /** Files in {@code folder}, which is made if it is not there. */
    public EvidenceFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Where the history is written while the run goes on, line by line. */
    public Path history() {
        return folder.resolve(HISTORY);
    }

    public void write(String name, Object value) throws IOException {
        writeText(name, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
    }

    public void writeText(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** Writes all but the history, which is there already. */
    public void write(Evidence evidence) throws IOException {
        writeLines(JOURNAL, evidence.journal());
        writeLines(NEMESIS, evidence.disturbances());
        write(LIMITS, evidence.limits());
    }

    public Evidence read() throws IOException {
        var lines = lines(HISTORY, Line.class);
        return new Evidence(
                wishes(lines),
                exchanges(lines),
                lines(JOURNAL, Commit.class),
                lines(NEMESIS, Disturbance.class),
                JSON.readValue(Files.readString(folder.resolve(LIMITS)), Limits.class));
    }

    private static List<Wish> wishes(List<Line> lines) {
        var wishes = new ArrayList<Wish>();
        for (var line : lines) {
            if (line.wish() != null) {
                wishes.add(line.wish());
            }
        }
        return wishes;
    }

    /** Puts requests and answers together; what has no answer was under way when the run broke off. */
    private static List<Exchange> exchanges(List<Line> lines) {
        Map<Long, Exchange> byCall = new LinkedHashMap<>();
        for (var line : lines) {
            var invoke = line.invoke();
            var completion = line.completion();
            if (invoke != null) {
                byCall.put(invoke.call(), invoke.answered(invoke.at(), Answer.none(Answer.ABANDONED)));
            }
            if (completion != null) {
                byCall.computeIfPresent(completion.call(), (_, request) -> completion.of(request));
            }
        }
        return List.copyOf(byCall.values());
    }

    private void writeLines(String name, List<?> values) throws IOException {
        Files.write(
                folder.resolve(name),
                values.stream().map(JSON::writeValueAsString).toList());
    }

    private <T> List<T> lines(String name, Class<T> type) throws IOException {
        return Files.readAllLines(folder.resolve(name)).stream()
                .map(line -> JSON.readValue(line, type))
                .toList();
    }
}
