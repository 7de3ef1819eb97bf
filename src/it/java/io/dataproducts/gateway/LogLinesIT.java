package io.dataproducts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is logged, an entry of the log looks like one entry, and commands no terminal. */
@ExtendWith(OutputCaptureExtension.class)
class LogLinesIT extends StubbedAtlan {

    private static final Logger log = LoggerFactory.getLogger(LogLinesIT.class);

    private static final String FORGED = "2026-11-25T10:00:00.000Z  INFO 1 --- [main] Admin : ada may do everything";
    private static final String EVIL = "x\n" + FORGED + "\r" + FORGED + "\r\n" + FORGED + "\u0085" + FORGED + "\u2028"
            + FORGED + "\u001b[2J\u009b1m\u0000\u202e\u200b end";

    @Test
    void aMessageForgesNoEntry(CapturedOutput output) {
        log.warn("asked for {}", EVIL);

        assertHarmless(output.getOut());
        assertThat(output.getOut()).contains("\n| " + FORGED).contains("end");
    }

    @Test
    void aFailureForgesNoEntry(CapturedOutput output) {
        log.warn("failed", new IllegalStateException(EVIL, new IllegalArgumentException(EVIL)));

        assertHarmless(output.getOut());
        assertThat(output.getOut())
                .contains("| java.lang.IllegalStateException: x")
                .contains("\n| Caused by: java.lang.IllegalArgumentException: x")
                .contains("\n\tat io.dataproducts.gateway.LogLinesIT");
    }

    @Test
    void aJsonLogHasOneLinePerEntry() {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putObject(Environment.class.getName(), new MockEnvironment());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        var failure = new IllegalStateException(EVIL);
        var event = new LoggingEvent(
                "test", context.getLogger("test"), Level.WARN, "asked for {}", failure, new Object[] {EVIL});

        var line = new String(encoder.encode(event), StandardCharsets.UTF_8);

        assertThat(line.strip()).doesNotContainPattern("[\\p{Cc}]");
        assertThat(JsonMapper.shared().readTree(line).path("message").asString())
                .isEqualTo("asked for " + EVIL);
    }

    private static void assertHarmless(String output) {
        assertThat(output).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\r\\n\\t]]");
        assertThat(output.lines())
                .filteredOn(line -> line.startsWith("2026-11-25T10:00:00.000Z"))
                .isEmpty();
        assertThat(output.lines())
                .allMatch(line -> line.isEmpty()
                        || line.startsWith("| ")
                        || line.startsWith("\t")
                        || line.matches("\\d{4}-\\d{2}-\\d{2}T.* (TRACE|DEBUG| INFO| WARN|ERROR) \\d+ --- \\[.*"));
    }
}
