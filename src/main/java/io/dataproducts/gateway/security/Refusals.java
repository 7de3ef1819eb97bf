package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers who is not let in with a problem like any other. What is wrong with a credential is told to nobody. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private static final String BEARER = "Bearer realm=\"data-product-gateway\"";
    private static final String API_KEY =
            "ApiKey realm=\"data-product-gateway\", header=\"" + ApiKeyFilter.HEADER + "\"";
    private static final Duration SOON = Duration.ofSeconds(5);

    private final HandlerExceptionResolver handlerExceptionResolver;
    private final boolean takesTokens;

    Refusals(HandlerExceptionResolver handlerExceptionResolver, SecurityProperties properties) {
        this.handlerExceptionResolver = handlerExceptionResolver;
        this.takesTokens = properties.jwt().isConfigured();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        if (exception instanceof AuthenticationServiceException) {
            log.warn("A credential cannot be checked: {}", exception.getMessage());
            answer(request, response, unavailable());
            return;
        }
        log.debug("A credential was refused", exception);
        if (takesTokens) {
            var isWrong = exception instanceof InvalidBearerTokenException;
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, isWrong ? BEARER + ", error=\"invalid_token\"" : BEARER);
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, API_KEY);
        answer(request, response, problem(ProblemType.UNAUTHENTICATED));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        answer(request, response, problem(ProblemType.FORBIDDEN));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
        handlerExceptionResolver.resolveException(request, response, null, problem);
    }

    private static ProblemException problem(ProblemType type) {
        return new ProblemException(type, type.cause());
    }

    private static ProblemException unavailable() {
        var type = ProblemType.CREDENTIALS_NOT_CHECKED;
        return new ProblemException(type, type.cause(), List.of(), null, SOON, null);
    }
}
