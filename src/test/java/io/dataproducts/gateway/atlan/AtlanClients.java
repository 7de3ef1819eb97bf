package io.dataproducts.gateway.atlan;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The clients as the application makes them, for a stub of Atlan. */
final class AtlanClients {

    private AtlanClients() {}

    static AtlanHttp http(String baseUrl) {
        return new AtlanConfiguration().atlanHttp(properties(baseUrl, 1, 64), Clock.systemUTC());
    }

    static AtlanHttp retryingHttp(String baseUrl) {
        return new AtlanConfiguration().atlanHttp(properties(baseUrl, 3, 64), Clock.systemUTC());
    }

    static AtlanHttp narrowHttp(String baseUrl) {
        return new AtlanConfiguration().atlanHttp(properties(baseUrl, 1, 1), Clock.systemUTC());
    }

    private static AtlanProperties properties(String baseUrl, int maxAttempts, int maxConcurrent) {
        return new AtlanProperties(
                URI.create(baseUrl),
                "secret-token",
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                DataSize.ofKilobytes(64),
                maxAttempts,
                maxConcurrent,
                Duration.ofMinutes(1),
                new AtlanProperties.Breaker(4, 50, Duration.ofSeconds(30)));
    }
}
