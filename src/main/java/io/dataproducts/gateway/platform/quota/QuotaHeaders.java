package io.dataproducts.gateway.platform.quota;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * The headers by which a caller can keep to its quota.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields</a>
 */
final class QuotaHeaders {

    private static final String POLICY = "RateLimit-Policy";
    private static final String LIMIT = "RateLimit";

    private final String policy;

    QuotaHeaders(QuotaProperties properties) {
        this.policy = "\"requests\";q=%d;w=%d, \"concurrent\";q=%d;qu=\"concurrent-requests\""
                .formatted(
                        properties.shareOfRequests(), properties.window().toSeconds(), properties.shareOfConcurrent());
    }

    void add(Turn turn, HttpServletResponse response) {
        response.setHeader(POLICY, policy);
        response.setHeader(
                LIMIT,
                "\"requests\";r=%d;t=%d, \"concurrent\";r=%d"
                        .formatted(turn.requests(), wholeSeconds(turn.reset()), turn.concurrent()));
    }

    private static long wholeSeconds(Duration time) {
        return time.plusMillis(999).toSeconds();
    }
}
