package io.dataproducts.gateway.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What can be read about the API. */
final class Documentation {

    /** Swagger UI with its scripts and styles. */
    static final RequestMatcher PAGES =
            new OrRequestMatcher(pathPattern("/swagger-ui.html"), pathPattern("/swagger-ui/**"));

    /** The contract, and what its problems mean. */
    static final RequestMatcher TEXTS = new OrRequestMatcher(
            get("/openapi"), get("/openapi.yaml"), get("/openapi/swagger-config"), get("/problems/**"));

    private Documentation() {}

    private static RequestMatcher get(String pattern) {
        return pathPattern(HttpMethod.GET, pattern);
    }
}
