package io.dataproducts.gateway.platform.observability;

import io.dataproducts.gateway.platform.caller.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Names the caller on log lines, and times each caller's requests by operation and outcome. */
final class CallerSignals extends OncePerRequestFilter {

    /** Which requests took how long: {@code caller}, {@code operation} as method and path, {@code outcome}. */
    static final String REQUESTS = "gateway.caller.requests";

    private static final String CALLER = "caller";
    private static final String OTHERS = "others";

    /** How many callers have figures of their own. */
    private static final int MOST_CALLERS = 200;

    private final MeterRegistry metrics;

    CallerSignals(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Whoever comes after {@value #MOST_CALLERS} others shares one figure: callers do not decide what metrics cost. */
    static MeterFilter fewCallers() {
        Set<String> known = ConcurrentHashMap.newKeySet();
        return MeterFilter.replaceTagValues(
                CALLER,
                caller ->
                        known.contains(caller) || (known.size() < MOST_CALLERS && known.add(caller)) ? caller : OTHERS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Caller.current().name();
        long began = System.nanoTime();
        var outcome = HttpStatus.Series.SERVER_ERROR;
        try (var _ = MDC.putCloseable(CALLER, caller)) {
            chain.doFilter(request, response);
            outcome = HttpStatus.Series.resolve(response.getStatus());
        } finally {
            LogSubject.clear();
            metrics.timer(REQUESTS, CALLER, caller, "operation", operation(request), "outcome", String.valueOf(outcome))
                    .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }

    /** Only what a controller takes has a name: methods and paths are the caller's choice otherwise. */
    private static String operation(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod
                ? request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                : "none";
    }
}
