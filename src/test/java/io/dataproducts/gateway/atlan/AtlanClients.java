package io.dataproducts.gateway.atlan;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The clients as the application makes them, for a stub of Atlan. */
final class AtlanClients {

    private AtlanClients() {}

    /**
     * The client of an Atlan at {@code baseUrl} that tries once.
     *
     * @param settings below {@code gateway.atlan}, as {@code max-attempts=3}, in place of the tests' own
     */
    static AtlanHttp http(String baseUrl, String... settings) {
        var properties = properties(baseUrl, settings);
        return http(new AtlanTransport(properties, ObservationRegistry.NOOP), properties);
    }

    static AtlanHttp http(AtlanTransport transport, AtlanProperties properties) {
        return new AtlanConfiguration()
                .atlanHttp(
                        transport,
                        properties,
                        new AtlanPolicies(properties, new SimpleMeterRegistry()),
                        Clock.systemUTC());
    }

    static AtlanProperties properties(String baseUrl, String... settings) {
        var all = new LinkedHashMap<>(Map.of(
                "gateway.atlan.base-url", baseUrl,
                "gateway.atlan.api-key", "secret-token",
                "gateway.atlan.connect-timeout", "2s",
                "gateway.atlan.timeout", "4s",
                "gateway.atlan.max-answer", "64KB",
                "gateway.atlan.max-attempts", "1",
                "gateway.atlan.breaker.minimum-calls", "4",
                "gateway.atlan.breaker.open-for", "30s"));
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            all.put("gateway.atlan." + parts[0], parts[1]);
        }
        return new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("gateway.atlan", AtlanProperties.class);
    }
}
