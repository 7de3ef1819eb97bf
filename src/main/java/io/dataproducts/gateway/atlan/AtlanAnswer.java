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

    /** A wait that is longer is not taken at its word: it may be a mistake, and asking once a minute harms nobody. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * How long to wait before another call, from {@code Retry-After} in seconds or as a date, at most a minute. Empty if
     * the status is none to wait for (Atlan's web server adds the header to every answer), and if the header is garbage,
     * negative or past.
     */
    Optional<Duration> retryAfter(Instant now) {
        var header = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (header == null || (status != 429 && status != 503)) {
            return Optional.empty();
        }
        return parse(header.strip(), now)
                .filter(Duration::isPositive)
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static Optional<Duration> parse(String text, Instant now) {
        return text.matches("[0-9]{1,9}")
                ? Optional.of(Duration.ofSeconds(Integer.parseInt(text)))
                : date(text).map(date -> Duration.between(now, date));
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
