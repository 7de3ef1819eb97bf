package io.dataproducts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.read.ListAppender;
import io.dataproducts.gateway.platform.audit.AuditLog;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is logged, an entry of the log looks like one entry, and commands no terminal. Logging is set up anew for it: what an
 * application of another test set up last would be in force still.
 */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class LogLinesIT extends StubbedAtlan {

    private static final Logger log = LoggerFactory.getLogger(LogLinesIT.class);

    private static final String FORGED = "2026-11-25T10:00:00.000Z  INFO 1 --- [main] Admin : ada may do everything";
    private static final String EVIL = "x\n" + FORGED + "\r" + FORGED + "\r\n" + FORGED + "\u0085" + FORGED + "\u2028"
            + FORGED + "\u001b[2J\u009b1m\u0000\u202e\u200b end";

    @BeforeAll
    static void forgetHowOthersLog() {
        LoggingSystem.get(LogLinesIT.class.getClassLoader()).cleanUp();
        for (var property : LoggingSystemProperty.values()) {
            System.clearProperty(property.getEnvironmentVariableName());
        }
    }

    @Test
    void aMessageForgesNoEntry(CapturedOutput output) {
        int before = output.getOut().length();

        log.warn("asked for {}", EVIL);

        assertHarmless(output.getOut().substring(before));
        assertThat(output.getOut()).contains("\n| " + FORGED).contains("end");
    }

    @Test
    void aFailureForgesNoEntry(CapturedOutput output) {
        int before = output.getOut().length();

        log.warn("failed", new IllegalStateException(EVIL, new IllegalArgumentException(EVIL)));

        assertHarmless(output.getOut().substring(before));
        assertThat(output.getOut())
                .contains("| java.lang.IllegalStateException: x")
                .contains("\n| Caused by: java.lang.IllegalArgumentException: x")
                .contains("\n\tat io.dataproducts.gateway.LogLinesIT");
    }

    @Test
    void aJsonLogHasOneLinePerEntry() {
        var failure = new IllegalStateException(EVIL);
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var event = new LoggingEvent(
                "test", context.getLogger("test"), Level.WARN, "asked for {}", failure, new Object[] {EVIL});

        var line = json(event);

        assertThat(line.strip()).doesNotContainPattern("[\\p{Cc}]");
        assertThat(JsonMapper.shared().readTree(line).path("message").asString())
                .isEqualTo("asked for " + EVIL);
    }

    /** An encoder that refuses an entry loses it: the request's own names are on its audit line, too. */
    @Test
    void theAuditLineOfARequestIsInAJsonLog() {
        var audit = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(AuditLog.NAME);
        var kept = new ListAppender<ILoggingEvent>();
        kept.start();
        audit.addAppender(kept);
        try (var _ = MDC.putCloseable("caller", "key:ci");
                var _ = MDC.putCloseable("traceId", "0af7651916cd43dd8448eb211c80319c")) {
            AuditLog.write(
                    Map.of("caller", "key:ci", "traceId", "0af7651916cd43dd8448eb211c80319c", "outcome", "made"));
            assertThat(MDC.get("caller")).isEqualTo("key:ci");
        } finally {
            audit.detachAppender(kept);
        }

        var line = JsonMapper.shared().readTree(json(kept.list.getFirst()));

        assertThat(line.path("caller").asString()).isEqualTo("key:ci");
        assertThat(line.path("outcome").asString()).isEqualTo("made");
    }

    private static String json(ILoggingEvent event) {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putObject(Environment.class.getName(), new MockEnvironment());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
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
