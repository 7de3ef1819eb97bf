package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.cache.Snapshots;
import io.dataproducts.gateway.selection.CatalogNames;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AtlanProperties.class)
class AtlanConfiguration {

    @Bean
    AtlanTransport atlanTransport(AtlanProperties properties, ObservationRegistry observations) {
        return new AtlanTransport(properties, observations);
    }

    @Bean
    AtlanPolicies atlanPolicies(AtlanProperties properties, MeterRegistry meters) {
        return new AtlanPolicies(properties, meters);
    }

    /** Named {@code atlan} among the indicators. */
    @Bean
    AtlanHealth atlanHealthIndicator(AtlanPolicies policies) {
        return new AtlanHealth(policies);
    }

    @Bean
    AtlanHttp atlanHttp(AtlanTransport transport, AtlanProperties properties, AtlanPolicies policies, Clock clock) {
        var wire = new AtlanWire(transport);
        return new AtlanHttp(wire, credentials(properties, wire, clock), policies, clock);
    }

    private static AtlanCredentials credentials(AtlanProperties properties, AtlanWire wire, Clock clock) {
        if (properties.oauth().isGiven()) {
            var client = properties.oauth();
            var endpoint = new TokenEndpoint(wire, client.clientId(), client::secret, clock);
            return new OAuthTokens(endpoint::issue, System::nanoTime);
        }
        var file = properties.tokenFile();
        return file == null ? new FixedToken(properties.apiKey()) : new TokenFile(file, System::nanoTime);
    }

    @Bean
    EntityClient entityClient(AtlanHttp http) {
        return new EntityClient(http);
    }

    @Bean
    UserClient userClient(AtlanHttp http, AtlanProperties properties, Snapshots snapshots) {
        return new UserClient(http, properties.namesTtl(), snapshots);
    }

    @Bean
    SearchClient searchClient(AtlanHttp http) {
        return new SearchClient(http);
    }

    @Bean
    Vocabulary vocabulary(AtlanHttp http, AtlanProperties properties, Snapshots snapshots) {
        return new Vocabulary(new TypedefClient(http), properties.namesTtl(), snapshots);
    }

    @Bean
    Glossaries glossaries(EntityClient entities, SearchClient search, AtlanProperties properties, Snapshots snapshots) {
        return new Glossaries(entities, search, properties.namesTtl(), snapshots);
    }

    @Bean
    CatalogNames catalogNames(Vocabulary vocabulary, Glossaries glossaries) {
        return new AtlanCatalogNames(vocabulary, glossaries);
    }
}
