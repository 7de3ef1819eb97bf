package io.dataproducts.gateway.platform.web;

import io.dataproducts.gateway.platform.deadline.Deadline;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Gives each request the deadline that its caller asks for, or the default one; it runs from the request's arrival. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class RequestTimeout extends OncePerRequestFilter {

    /** The header by which a caller says how long an answer is worth waiting for, in seconds. */
    public static final String HEADER = "X-Request-Timeout";

    /** The longest time a caller may ask for. */
    public static final Duration MAX = Duration.ofSeconds(60);

    private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(MAX.toSeconds());

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,30})?");

    private final HandlerExceptionResolver handlerExceptionResolver;

    RequestTimeout(HandlerExceptionResolver handlerExceptionResolver) {
        this.handlerExceptionResolver = handlerExceptionResolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var values = Collections.list(request.getHeaders(HEADER));
        var timeout = values.isEmpty() ? Optional.of(Deadline.DEFAULT) : timeout(values);
        if (timeout.isEmpty()) {
            handlerExceptionResolver.resolveException(request, response, null, malformed());
            return;
        }
        try {
            Deadline.in(timeout.get()).<Boolean, Exception>call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception unexpected) {
            throw new ServletException(unexpected);
        }
    }

    /** The time that a header with these values asks for, if it is well-formed and within bounds. */
    static Optional<Duration> timeout(List<String> values) {
        if (values.size() != 1 || !SECONDS.matcher(values.getFirst()).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(values.getFirst()))
                .filter(seconds -> seconds.signum() > 0 && seconds.compareTo(LONGEST_SECONDS) <= 0)
                .map(seconds -> seconds.movePointRight(9).setScale(0, RoundingMode.CEILING))
                .map(nanos -> Duration.ofNanos(nanos.longValueExact()));
    }

    private static ProblemException malformed() {
        var detail = "%s must be given once, as seconds above 0 and up to %d, for example 2.5"
                .formatted(HEADER, MAX.toSeconds());
        var fault = Fault.inHeader(HEADER, "malformed", detail);
        return new ProblemException(ProblemType.INVALID_HEADER, detail, List.of(fault), null, null, null);
    }
}
