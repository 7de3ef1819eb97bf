package io.dataproducts.gateway.platform.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class QuotaFilterTests {

    private final Clock clock = new Clock();
    private final List<ProblemException> problems = new ArrayList<>();

    @Test
    void tellsWhatIsLeft() throws Exception {
        var filter = filter("requests=600", "window=60s", "concurrent=8");

        send(filter, "10.0.0.1");
        var answer = send(filter, "10.0.0.1");

        assertThat(answer.getHeader("RateLimit-Policy"))
                .isEqualTo("\"requests\";q=600;w=60, \"concurrent\";q=8;qu=\"concurrent-requests\"");
        assertThat(answer.getHeader("RateLimit")).isEqualTo("\"requests\";r=598;t=1, \"concurrent\";r=7");
    }

    @Test
    void refusesWhatIsBeyondTheRateUntilTheNextRequestIsDue() throws Exception {
        var filter = filter("requests=3", "window=60s");
        for (int i = 0; i < 3; i++) {
            send(filter, "10.0.0.1");
        }
        assertThat(problems).isEmpty();

        var answer = send(filter, "10.0.0.1");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.QUOTA_EXCEEDED);
            assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(20));
            assertThat(problem).hasMessage("A caller may send 3 requests in 60 s to this replica");
        });
        assertThat(answer.getHeader("RateLimit")).startsWith("\"requests\";r=0;t=20, ");

        clock.pass(Duration.ofSeconds(20));
        send(filter, "10.0.0.1");
        assertThat(problems).hasSize(1);
    }

    @Test
    void oneCallerTakesNothingFromAnother() throws Exception {
        var filter = filter("requests=1");

        send(filter, "10.0.0.1");
        send(filter, "10.0.0.2");

        assertThat(problems).isEmpty();
    }

    @Test
    void refusesWhatIsTooManyAtOnceAndForgetsWhatHasEnded() throws Exception {
        var filter = filter("concurrent=1");

        send(filter, "10.0.0.1", (_, _) -> send(filter, "10.0.0.1"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.QUOTA_EXCEEDED);
            assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(1));
            assertThat(problem).hasMessage("A caller may have 1 requests under way at once in this replica");
        });
        send(filter, "10.0.0.1");
        assertThat(problems).hasSize(1);
    }

    @Test
    void aRequestThatFailsHasEnded() throws Exception {
        var filter = filter("concurrent=1");

        try {
            send(filter, "10.0.0.1", (_, _) -> {
                throw new IOException("gone");
            });
        } catch (IOException _) {
            // as the chain did
        }
        send(filter, "10.0.0.1");

        assertThat(problems).isEmpty();
    }

    @Test
    void eachReplicaHasItsShare() throws Exception {
        var answer = send(filter("requests=100", "concurrent=3", "replicas=8"), "10.0.0.1");

        assertThat(answer.getHeader("RateLimit-Policy"))
                .isEqualTo("\"requests\";q=13;w=60, \"concurrent\";q=1;qu=\"concurrent-requests\"");
    }

    @Test
    void remembersABoundedNumberOfCallers() throws Exception {
        var filter = filter("requests=1", "callers=100");

        for (int i = 0; i < 10_000; i++) {
            send(filter, "10.0.%d.%d".formatted(i / 256, i % 256));
        }

        assertThat(filter.remembered()).isLessThanOrEqualTo(100);
    }

    private QuotaFilter filter(String... settings) {
        var all = new HashMap<>(Map.of("quota.enabled", "true"));
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            all.put("quota." + parts[0], parts[1]);
        }
        var properties = new Binder(new MapConfigurationPropertySource(all))
                .bind("quota", QuotaProperties.class)
                .get();
        return new QuotaFilter(properties, clock, (_, _, _, problem) -> {
            problems.add((ProblemException) problem);
            return new ModelAndView();
        });
    }

    private static MockHttpServletResponse send(QuotaFilter filter, String address)
            throws ServletException, IOException {
        return send(filter, address, (_, _) -> {});
    }

    private static MockHttpServletResponse send(QuotaFilter filter, String address, FilterChain chain)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    /** Time that passes when it is told to. */
    private static final class Clock implements TimeMeter {

        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
