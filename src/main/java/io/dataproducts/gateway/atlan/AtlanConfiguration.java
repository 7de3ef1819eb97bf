package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.selection.CatalogNames;
import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.SslProvider.GenericSslContextSpec;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AtlanProperties.class)
class AtlanConfiguration {

    /** Atlan's web server closes idle connections after 75 s: the pool gives them up long before. */
    private static final Duration MAX_IDLE = Duration.ofSeconds(30);

    private static final String USER_AGENT = "data-product-gateway";

    @Bean
    AtlanHttp atlanHttp(AtlanProperties properties, Clock clock) {
        var credentials = AtlanCredentials.of(properties);
        var client = WebClient.builder()
                .baseUrl(properties.root())
                .clientConnector(new ReactorClientHttpConnector(transport(properties)))
                .codecs(codecs -> codecs.defaultCodecs()
                        .maxInMemorySize((int) properties.maxAnswer().toBytes()))
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .defaultHeader(HttpHeaders.USER_AGENT, USER_AGENT)
                .defaultHeader("x-atlan-agent", "sdk")
                .defaultHeader("x-atlan-agent-id", USER_AGENT)
                .filter(bearer(credentials))
                .build();
        return new AtlanHttp(client, new AtlanPolicies(properties), properties.timeout(), clock);
    }

    @Bean
    EntityClient entityClient(AtlanHttp http) {
        return new EntityClient(http);
    }

    @Bean
    SearchClient searchClient(AtlanHttp http) {
        return new SearchClient(http);
    }

    @Bean
    Vocabulary vocabulary(AtlanHttp http, AtlanProperties properties, Clock clock) {
        return new Vocabulary(new TypedefClient(http), properties.namesTtl(), clock);
    }

    @Bean
    Glossaries glossaries(EntityClient entities, SearchClient search, AtlanProperties properties, Clock clock) {
        return new Glossaries(entities, search, properties.namesTtl(), clock);
    }

    @Bean
    CatalogNames catalogNames(Vocabulary vocabulary, Glossaries glossaries) {
        return new AtlanCatalogNames(vocabulary, glossaries);
    }

    private static ExchangeFilterFunction bearer(AtlanCredentials credentials) {
        return (request, next) -> next.exchange(ClientRequest.from(request)
                .headers(headers -> headers.setBearerAuth(credentials.token()))
                .build());
    }

    private static HttpClient transport(AtlanProperties properties) {
        var pool = ConnectionProvider.builder("atlan")
                .maxConnections(properties.maxConcurrent() * AtlanCall.Kind.values().length)
                .pendingAcquireTimeout(properties.connectTimeout())
                .maxIdleTime(MAX_IDLE)
                .evictInBackground(MAX_IDLE)
                .build();
        return HttpClient.create(pool)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        properties.connectTimeout().toMillis())
                .secure(tls -> tls.sslContext((GenericSslContextSpec<?>) Http11SslContextSpec.forClient())
                        .handshakeTimeout(properties.connectTimeout()))
                .followRedirect(false)
                .disableRetry(true)
                .compress(true);
    }
}
