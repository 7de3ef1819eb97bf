package io.dataproducts.gateway.platform.limit;

import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a request with too many or too long headers, and names the header. */
class HeaderLimit extends OncePerRequestFilter {

    private static final int LONGEST_NAME_SHOWN = 100;

    private final LimitProperties limits;
    private final HandlerExceptionResolver handlerExceptionResolver;

    HeaderLimit(LimitProperties limits, HandlerExceptionResolver handlerExceptionResolver) {
        this.limits = limits;
        this.handlerExceptionResolver = handlerExceptionResolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var fault = fault(request);
        if (fault == null) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Connection", "close");
        var problem =
                new ProblemException(ProblemType.HEADERS_TOO_LARGE, fault.detail(), List.of(fault), null, null, null);
        handlerExceptionResolver.resolveException(request, response, null, problem);
    }

    private @Nullable Fault fault(HttpServletRequest request) {
        int count = 0;
        long length = 0;
        for (var name : Collections.list(request.getHeaderNames())) {
            for (var value : Collections.list(request.getHeaders(name))) {
                int one = name.length() + value.length();
                count++;
                length += one;
                if (one > limits.header()) {
                    return fault(name, "too-long", "a header may have %d characters".formatted(limits.header()));
                }
                if (length > limits.headers()) {
                    return fault(name, "too-long", "all headers may have %d characters".formatted(limits.headers()));
                }
                if (count > limits.headerCount()) {
                    return fault(name, "too-many", "a request may have %d headers".formatted(limits.headerCount()));
                }
            }
        }
        return null;
    }

    private static Fault fault(String name, String code, String limit) {
        var shown = name.substring(0, Math.min(name.length(), LONGEST_NAME_SHOWN));
        return Fault.inHeader(shown, code, limit + " at most; leave out what this API does not need");
    }
}
