package io.dataproducts.gateway.platform.observability;

import io.dataproducts.gateway.naming.Guid;
import java.util.List;
import org.slf4j.MDC;

/** What a request is about, on each of its log lines from when it is known. {@link CallerSignals} clears it. */
public final class LogSubject {

    private static final String PRODUCT = "product";
    private static final String DOMAIN = "domain";

    private LogSubject() {}

    /** The data product that the request of this thread is about. */
    public static void product(Guid guid) {
        MDC.put(PRODUCT, guid.value());
    }

    /** The data domain that the request of this thread is about. */
    public static void domain(Guid guid) {
        MDC.put(DOMAIN, guid.value());
    }

    static void clear() {
        List.of(PRODUCT, DOMAIN).forEach(MDC::remove);
    }
}
