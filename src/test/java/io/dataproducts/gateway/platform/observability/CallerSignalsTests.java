package io.dataproducts.gateway.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.caller.Grants;
import io.dataproducts.gateway.testing.Callers;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

class CallerSignalsTests {

    private static final Guid DOMAIN = new Guid("d0fa1000-0000-4000-8000-000000000001");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final CallerSignals signals = new CallerSignals(metrics);

    @AfterEach
    void nobody() {
        Callers.leaves();
    }

    @Test
    void timesRequestsByCallerOperationAndOutcome() throws Exception {
        call("key:loader", (request, response) -> {
            request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/products/{guid}");
            request.setAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, mock(HandlerMethod.class));
            ((MockHttpServletResponse) response).setStatus(409);
        });

        var timer = metrics.get(CallerSignals.REQUESTS)
                .tags("caller", "key:loader", "operation", "PATCH /products/{guid}", "outcome", "CLIENT_ERROR")
                .timer();
        assertThat(timer.count()).isEqualTo(1);
    }

    @Test
    void countsWhatReachedNoOperation() throws Exception {
        call(
                "key:loader",
                (request, response) ->
                        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/swagger-ui/**"));

        assertThat(metrics.get(CallerSignals.REQUESTS)
                        .tag("operation", "none")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void namesCallerAndSubjectOnLogLinesAndForgetsThemAfterwards() throws Exception {
        Map<String, String> seen = new HashMap<>();

        call("key:loader", (request, response) -> {
            LogSubject.domain(DOMAIN);
            seen.putAll(MDC.getCopyOfContextMap());
        });

        assertThat(seen).containsEntry("caller", "key:loader").containsEntry("domain", DOMAIN.value());
        assertThat(MDC.getCopyOfContextMap()).doesNotContainKeys("caller", "domain");
    }

    @Test
    void forgetsThemAlsoWhenTheRequestFails() {
        assertThatThrownBy(() -> call("key:loader", (request, response) -> {
                    LogSubject.product(DOMAIN);
                    throw new ServletException("failed");
                }))
                .isInstanceOf(ServletException.class);
        assertThat(metrics.get(CallerSignals.REQUESTS)
                        .tag("outcome", "SERVER_ERROR")
                        .timer()
                        .count())
                .isEqualTo(1);

        assertThat(MDC.getCopyOfContextMap()).doesNotContainKeys("caller", "product");
    }

    @Test
    void manyCallersShareOneFigure() throws Exception {
        metrics.config().meterFilter(CallerSignals.fewCallers());

        for (int i = 0; i < 250; i++) {
            call("token:" + i, (request, response) -> {});
        }
        call("token:7", (request, response) -> {});

        var callers = metrics.get(CallerSignals.REQUESTS).timers().stream()
                .map(timer -> timer.getId().getTags())
                .flatMap(List::stream)
                .filter(tag -> tag.getKey().equals("caller"))
                .map(Tag::getValue)
                .toList();
        assertThat(callers).hasSize(201).contains("others", "token:0");
        assertThat(metrics.get(CallerSignals.REQUESTS)
                        .tag("caller", "others")
                        .timer()
                        .count())
                .isEqualTo(50);
        assertThat(metrics.get(CallerSignals.REQUESTS)
                        .tag("caller", "token:7")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    private void call(String caller, FilterChain chain) throws Exception {
        Callers.becomes(new Caller(caller, Grants.NONE));
        signals.doFilter(new MockHttpServletRequest("PATCH", "/products/any"), new MockHttpServletResponse(), chain);
    }
}
