package io.dataproducts.gateway.security;

import java.time.Duration;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Which pages in a browser may call: none, unless their origins are configured. */
final class CrossOrigin {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private CrossOrigin() {}

    static void allow(HttpSecurity http, List<String> origins) {
        if (origins.isEmpty()) {
            http.cors(AbstractHttpConfigurer::disable);
            return;
        }
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(origins);
        rules.setAllowedMethods(List.of("GET", "POST", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of(
                "Authorization",
                ApiKeyFilter.HEADER,
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "X-Request-Timeout"));
        rules.setExposedHeaders(List.of(
                "ETag",
                "Location",
                "Retry-After",
                "Idempotent-Replayed",
                "X-Request-Id",
                "RateLimit",
                "RateLimit-Policy"));
        rules.setMaxAge(REMEMBERED);
        var everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", rules);
        http.cors(cors -> cors.configurationSource(everywhere));
    }
}
