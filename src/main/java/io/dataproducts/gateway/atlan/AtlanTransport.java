package io.dataproducts.gateway.atlan;

import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;

/**
 * The connections to Atlan: a pool for each class of calls, as large as the class may be busy, so that slow searches
 * take no connection from writes. It sends nothing a second time by itself and follows no redirect.
 */
final class AtlanTransport implements AutoCloseable {

    /** Atlan's web server closes idle connections after 75 s: the pool gives them up long before. */
    private static final Duration MAX_IDLE = Duration.ofSeconds(30);

    private static final String USER_AGENT = "data-product-gateway";

    private final Map<AtlanCall.Kind, WebClient> clients = new EnumMap<>(AtlanCall.Kind.class);
    private final List<ConnectionProvider> pools = new ArrayList<>();

    AtlanTransport(AtlanProperties properties, ObservationRegistry observations) {
        for (var kind : AtlanCall.Kind.values()) {
            var pool = pool(kind, properties);
            pools.add(pool);
            clients.put(
                    kind,
                    client(pool, properties)
                            .mutate()
                            .observationRegistry(observations)
                            .build());
        }
    }

    WebClient of(AtlanCall.Kind kind) {
        return Objects.requireNonNull(clients.get(kind));
    }

    private static ConnectionProvider pool(AtlanCall.Kind kind, AtlanProperties properties) {
        return ConnectionProvider.builder("atlan-" + kind.label())
                .maxConnections(properties.maxConcurrent())
                .pendingAcquireMaxCount(properties.maxConcurrent())
                .pendingAcquireTimeout(properties.connectTimeout())
                .maxIdleTime(MAX_IDLE)
                .evictInBackground(MAX_IDLE)
                .metrics(true)
                .build();
    }

    private static WebClient client(ConnectionProvider pool, AtlanProperties properties) {
        return WebClient.builder()
                .baseUrl(properties.root())
                .clientConnector(new ReactorClientHttpConnector(http(pool, properties)))
                .codecs(codecs -> codecs.defaultCodecs()
                        .maxInMemorySize((int) properties.maxAnswer().toBytes()))
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .defaultHeader(HttpHeaders.USER_AGENT, USER_AGENT)
                .defaultHeader("x-atlan-agent", "sdk")
                .defaultHeader("x-atlan-agent-id", properties.agentId())
                .build();
    }

    private static HttpClient http(ConnectionProvider pool, AtlanProperties properties) {
        return HttpClient.create(pool)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        properties.connectTimeout().toMillis())
                // What was not sent when a call is given up must not leave later.
                .option(ChannelOption.SO_LINGER, 0)
                .secure(tls -> tls.sslContext((GenericSslContextSpec<?>) Http11SslContextSpec.forClient())
                        .handshakeTimeout(properties.connectTimeout()))
                .followRedirect(false)
                .disableRetry(true)
                .compress(true);
    }

    @Override
    public void close() {
        pools.forEach(ConnectionProvider::dispose);
    }
}
