package io.dataproducts.gateway.atlan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * What came back over HTTP.
 *
 * @param status 100 to 999: proxies invent statuses of their own
 * @param headers of the response
 * @param body its bytes, at most as many as the client reads
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AtlanAnswer(int status, HttpHeaders headers, byte[] body) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** How long to wait before another try, from {@code Retry-After} in seconds or as a date; garbage is no wait. */
    Optional<Duration> retryAfter(Instant now) {
        var header = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.ofSeconds(Math.max(0, Integer.parseInt(header.strip()))));
        } catch (NumberFormatException notSeconds) {
            return date(header.strip()).map(date -> Duration.between(now, date)).filter(Duration::isPositive);
        }
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException garbage) {
            return Optional.empty();
        }
    }
}
