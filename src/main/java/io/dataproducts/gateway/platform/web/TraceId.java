package io.dataproducts.gateway.platform.web;

import java.util.Optional;
import org.slf4j.MDC;

/** The W3C trace id of the request that a thread works for. */
public final class TraceId {

    /** As tracing names it for logs. */
    private static final String NAME = "traceId";

    private TraceId() {}

    /** The trace id of this thread's request: 32 hexadecimal digits; none outside a request. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(NAME)).filter(id -> !id.isEmpty());
    }
}
