package io.dataproducts.gateway.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** The headers by which browsers are kept from doing what nobody asked them to. */
final class SecurityHeaders {

    /** An answer of the API is no page: nothing in it is to be run or shown. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** Swagger UI's own scripts, styles and pictures, and its calls to the API; some of its pictures are data in styles. */
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** For the API. Answers are kept by the caller alone, who asks whether they still hold. */
    static void ofApi(HttpSecurity http) {
        http.headers(headers -> {
            forAll(headers, NOTHING);
            headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
            headers.addHeaderWriter(new StaticHeadersWriter("Cache-Control", "private, no-cache"));
        });
    }

    /** For Swagger UI. */
    static void ofPages(HttpSecurity http) {
        http.headers(headers -> {
            forAll(headers, SWAGGER_UI);
            headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        });
    }

    private static void forAll(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
