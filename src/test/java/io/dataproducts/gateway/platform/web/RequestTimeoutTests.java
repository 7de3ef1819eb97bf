package io.dataproducts.gateway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.platform.deadline.Deadline;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class RequestTimeoutTests {

    private final List<Exception> refusals = new ArrayList<>();
    private final List<Duration> remaining = new ArrayList<>();
    private final RequestTimeout filter = new RequestTimeout((_, _, _, refusal) -> {
        refusals.add(refusal);
        return new ModelAndView();
    });

    @ParameterizedTest
    @CsvSource({
        "60, PT60S",
        "60.000000000, PT60S",
        "2.5, PT2.5S",
        "0.000000001, PT0.000000001S",
        "1.0000000001, PT1.000000001S",
        "007, PT7S"
    })
    void takesSecondsAsADecimal(String value, Duration timeout) {
        assertThat(RequestTimeout.timeout(List.of(value))).contains(timeout);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0.0",
                "-1",
                "+1",
                "60.000000001",
                "60.0000000000000000001",
                "61",
                "99999",
                "1e1",
                "1,5",
                ".5",
                "5.",
                "5s",
                "NaN",
                "Infinity",
                "0x5",
                "٥"
            })
    void refusesAnythingElse(String value) throws Exception {
        run(value);

        assertThat(remaining).isEmpty();
        assertThat(refusals).singleElement().satisfies(refusal -> {
            var problem = (ProblemException) refusal;
            assertThat(problem.type()).isEqualTo(ProblemType.INVALID_HEADER);
            assertThat(problem.faults()).extracting(Fault::header).containsExactly("X-Request-Timeout");
        });
    }

    @Test
    void refusesAHeaderThatIsGivenTwice() throws Exception {
        run("5", "5");

        assertThat(remaining).isEmpty();
        assertThat(refusals).hasSize(1);
    }

    @Test
    void givesTheRequestTheDeadlineThatItAsksFor() throws Exception {
        run("45");

        assertThat(remaining)
                .singleElement()
                .satisfies(time ->
                        assertThat(time).isGreaterThan(Deadline.DEFAULT).isLessThanOrEqualTo(Duration.ofSeconds(45)));
    }

    @Test
    void givesARequestThatAsksForNoneTheDefault() throws Exception {
        run();

        assertThat(remaining)
                .singleElement()
                .satisfies(time -> assertThat(time).isPositive().isLessThanOrEqualTo(Deadline.DEFAULT));
        assertThat(refusals).isEmpty();
    }

    private void run(String... values) throws Exception {
        var request = new MockHttpServletRequest();
        for (var value : values) {
            request.addHeader(RequestTimeout.HEADER, value);
        }
        filter.doFilter(
                request,
                new MockHttpServletResponse(),
                (_, _) -> remaining.add(Deadline.current().remaining()));
    }
}
