package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.graph.Stamp;
import io.dataproducts.gateway.sandbox.journal.Origin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.JsonNode;

/**
 * Where every request passes first: it gets its time and its id, its token is checked, and what nobody caught becomes an
 * answer.
 */
public final class Gate extends OncePerRequestFilter {

    private static final String STAMP = "sandbox.stamp";
    private static final String ID = "sandbox.request-id";
    private static final String USER = "service-account-apikey-sandbox";
    private static final String REQUEST_ID = "X-Atlan-Request-Id";
    private static final String AGENT = "x-atlan-agent-id";

    private static final String CALLER = "x-atlan-gateway-caller";
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Clock clock;

    public Gate(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(STAMP, new Stamp(USER, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        var id = Optional.ofNullable(request.getHeader(REQUEST_ID))
                .orElseGet(() -> UUID.randomUUID().toString());
        request.setAttribute(ID, id);
        response.setHeader(REQUEST_ID, id);
        // Atlan's proxy adds this to every answer, whatever its status.
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        if (!isOpen(request) && !isAccepted(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            write(response, HttpServletResponse.SC_UNAUTHORIZED, ErrorJson.unauthorized(id));
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            write(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, ErrorJson.of(e));
        }
    }

    /** Who asks for a token has none yet. */
    private static boolean isOpen(HttpServletRequest request) {
        return request.getRequestURI().equals(TokenRoutes.PATH);
    }

    private boolean isAccepted(@Nullable String authorization) {
        return authorization != null
                && authorization.startsWith(BEARER)
                && tokens.accept(authorization.substring(BEARER.length()));
    }

    /** Where a request that passed comes from. */
    static Origin origin(ServerRequest request, Optional<String> fault) {
        return new Origin(
                (Stamp) request.attribute(STAMP).orElseThrow(),
                (String) request.attribute(ID).orElseThrow(),
                request.headers().firstHeader(AGENT),
                request.headers().firstHeader(CALLER),
                fault.orElse(null));
    }

    private static void write(HttpServletResponse response, int status, JsonNode body) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(Json.write(body));
    }
}
