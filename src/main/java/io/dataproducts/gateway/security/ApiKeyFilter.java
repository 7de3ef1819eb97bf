package io.dataproducts.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes a caller of the API key in a request, if there is one. */
class ApiKeyFilter extends OncePerRequestFilter {

    static final String HEADER = "X-API-Key";

    private final ApiKeys keys;
    private final Refusals refusals;

    ApiKeyFilter(ApiKeys keys, Refusals refusals) {
        this.keys = keys;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = Collections.list(request.getHeaders(HEADER));
        if (!given.isEmpty()) {
            try {
                authenticate(request, given);
            } catch (AuthenticationException refused) {
                SecurityContextHolder.clearContext();
                refusals.commence(request, response, refused);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void authenticate(HttpServletRequest request, List<String> given) {
        if (given.size() > 1 || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            throw new BadCredentialsException("more than one credential");
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(find(given.getFirst())
                .map(key -> new CallerAuthentication(key.caller()))
                .orElseThrow(() -> new BadCredentialsException("no such API key")));
        SecurityContextHolder.setContext(context);
    }

    private Optional<ApiKey> find(String key) {
        try {
            return keys.find(key);
        } catch (DataAccessException failure) {
            throw new AuthenticationServiceException("the ledger does not answer", failure);
        }
    }
}
