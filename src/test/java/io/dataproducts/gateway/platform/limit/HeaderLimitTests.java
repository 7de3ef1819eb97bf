package io.dataproducts.gateway.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class HeaderLimitTests {

    private static final LimitProperties LIMITS = new Binder(new MapConfigurationPropertySource(
                    Map.of("limits.header-count", "3", "limits.header", "20", "limits.headers", "45")))
            .bind("limits", LimitProperties.class)
            .get();

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final List<ProblemException> problems = new ArrayList<>();

    @Test
    void letsThroughWhatIsWithinBounds() throws Exception {
        request.addHeader("Accept", "0123456789abcd");
        request.addHeader("X-One", "0123456789abcde");
        request.addHeader("X", "1234");

        assertThat(faults()).isEmpty();
    }

    @Test
    void namesAHeaderThatIsTooLong() throws Exception {
        request.addHeader("Cookie", "0123456789abcde");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.header()).isEqualTo("Cookie");
            assertThat(fault.code()).isEqualTo("too-long");
            assertThat(fault.detail()).contains("may have 20 characters at most");
        });
        assertThat(problems.getFirst().type()).isEqualTo(ProblemType.HEADERS_TOO_LARGE);
        assertThat(response.getHeader("Connection")).isEqualTo("close");
    }

    @Test
    void namesTheHeaderThatIsTooMany() throws Exception {
        request.addHeader("A", "1");
        request.addHeader("A", "2");
        request.addHeader("A", "3");
        request.addHeader("B", "4");

        assertThat(faults()).extracting(Fault::header, Fault::code).containsExactly(tuple("B", "too-many"));
    }

    @Test
    void namesTheHeaderWithWhichAllAreTooLong() throws Exception {
        request.addHeader("A", "0123456789abcdefghi");
        request.addHeader("B", "0123456789abcdefghi");
        request.addHeader("C", "12345");

        assertThat(faults()).extracting(Fault::header, Fault::code).containsExactly(tuple("C", "too-long"));
    }

    private List<Fault> faults() throws ServletException, IOException {
        var chain = new MockFilterChain();
        new HeaderLimit(LIMITS, (_, _, _, problem) -> {
                    problems.add((ProblemException) problem);
                    return new ModelAndView();
                })
                .doFilter(request, response, chain);
        assertThat(chain.getRequest() == null).isEqualTo(!problems.isEmpty());
        return problems.stream().flatMap(problem -> problem.faults().stream()).toList();
    }
}
