package io.dataproducts.gateway.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id, a UUID that its log lines, its problems and its calls to Atlan carry. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId extends OncePerRequestFilter {

    /** The header that tells the caller the id. */
    public static final String HEADER = "X-Request-Id";

    private static final String NAME = "requestId";

    /** The id of {@code request}; a new one if the request never came to this filter. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(NAME) instanceof String id) {
            return id;
        }
        var id = UUID.randomUUID().toString();
        request.setAttribute(NAME, id);
        return id;
    }

    /** The id of the request that this thread works for, if it does. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(NAME));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = of(request);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(NAME, id)) {
            chain.doFilter(request, response);
        }
    }
}
