package io.dataproducts.gateway.once;

import io.dataproducts.gateway.once.settle.Settlers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OnceProperties.class, CallTimeoutProperties.class})
class OnceConfiguration {

    /** @throws IllegalArgumentException if a call may outlive the leases, so that none would ever be sent */
    OnceConfiguration(OnceProperties once, CallTimeoutProperties calls) {
        if (once.longestCall().compareTo(calls.timeout()) < 0) {
            throw new IllegalArgumentException(
                    "gateway.once.longest-call (%s) must not be less than gateway.atlan.timeout (%s)"
                            .formatted(once.longestCall(), calls.timeout()));
        }
    }

    @Bean
    Settlers settlers(ObjectProvider<Settler> settlers) {
        return new Settlers(settlers);
    }
}
