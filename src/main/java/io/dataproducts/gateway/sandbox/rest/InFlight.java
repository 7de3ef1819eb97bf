package io.dataproducts.gateway.sandbox.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the requests to the catalog that are under way, also those whose clients are gone. */
public final class InFlight extends OncePerRequestFilter {

    private final AtomicInteger requests = new AtomicInteger();

    public int count() {
        return requests.get();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/meta/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        requests.incrementAndGet();
        try {
            chain.doFilter(request, response);
        } finally {
            requests.decrementAndGet();
        }
    }
}
