package io.dataproducts.gateway.history.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.history.evidence.Commit.Touched;
import io.dataproducts.gateway.history.evidence.Disturbance.Act;
import io.dataproducts.gateway.history.evidence.Exchange.Purpose;
import io.dataproducts.gateway.history.evidence.Line.Completion;
import io.dataproducts.gateway.history.evidence.Line.Invoke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceFilesTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456Z");
    private static final Wish WISH = new Wish("1-1", Kind.CREATE, "key", "domain", null, "Orders", "1-1!", null);
    private static final Answer ANSWER = new Answer(Outcome.ACKNOWLEDGED, 201, null, false, null, "guid", false, null);

    @Test
    void readsWhatItWrote(@TempDir Path folder) throws IOException {
        var files = new EvidenceFiles(folder);
        var evidence = new Evidence(
                List.of(WISH),
                List.of(
                        new Exchange(1, "1-1", Purpose.SEND, "gw-1", NOW, NOW.plusSeconds(1), ANSWER),
                        new Exchange(2, "1-1", Purpose.ASK, "gw-2", NOW, NOW, Answer.none(Answer.ABANDONED))),
                List.of(new Commit(
                        1,
                        NOW,
                        NOW,
                        "create",
                        null,
                        "gw-1",
                        List.of(new Touched(
                                "guid", "DataProduct", "Orders", "domain", "ACTIVE", Map.of("name", "Orders"))))),
                List.of(new Disturbance(NOW, Act.KILL, "gw-2")),
                new Limits(
                        300,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(1)));

        Files.write(
                files.history(),
                List.of(
                        json(Line.of(WISH)),
                        json(Line.of(new Invoke(1, "1-1", Purpose.SEND, "gw-1", NOW))),
                        json(Line.of(new Invoke(2, "1-1", Purpose.ASK, "gw-2", NOW))),
                        json(Line.of(new Completion(1, NOW.plusSeconds(1), ANSWER)))));
        files.write(evidence);

        assertThat(files.read()).isEqualTo(evidence);
    }

    @Test
    void readsALineOfTheSandbox() {
        var commit = EvidenceFiles.JSON.readValue("""
                {"sequence":17,"committedAt":"2026-01-01T00:00:00.5Z","arrivedAt":"2026-01-01T00:00:00Z","call":"create",
                 "fault":null,"agent":"gw-1","requestId":"r","user":"u","entities":[
                 {"guid":"g","typeName":"DataProduct","name":"n","qualifiedName":"q","domain":"d","status":"ACTIVE",
                  "daapStatus":"Active","customAttributes":{},"attributes":{"userDescription":"d"}}]}
                """, Commit.class);

        assertThat(commit.entities().getFirst().description(null)).isEqualTo("d");
        assertThat(commit.fault()).isNull();
    }

    private static String json(Line line) {
        return EvidenceFiles.JSON.writeValueAsString(line);
    }
}
