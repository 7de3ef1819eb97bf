package io.dataproducts.gateway.platform.audit;

import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/** Writes the audit log, which is the logger {@value #NAME}. */
public final class AuditLog {

    /** The logger's name, to send the log elsewhere. */
    public static final String NAME = "gateway.audit";

    private static final Logger log = LoggerFactory.getLogger(NAME);

    private AuditLog() {}

    /**
     * Writes a line.
     *
     * @param facts without a value that a caller could have chosen freely: a name of a product is no fact, its GUID is
     */
    public static void write(Map<String, String> facts) {
        var context = MDC.getCopyOfContextMap();
        // A structured log refuses an entry that has one name twice.
        facts.keySet().forEach(MDC::remove);
        try {
            entry(facts).log(text(facts));
        } finally {
            MDC.setContextMap(context == null ? Map.of() : context);
        }
    }

    private static LoggingEventBuilder entry(Map<String, String> facts) {
        var entry = log.atInfo();
        for (var fact : facts.entrySet()) {
            entry = entry.addKeyValue(fact.getKey(), fact.getValue());
        }
        return entry;
    }

    private static String text(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(" "));
    }
}
