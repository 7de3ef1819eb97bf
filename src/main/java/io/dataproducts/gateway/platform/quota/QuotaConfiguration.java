package io.dataproducts.gateway.platform.quota;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerExceptionResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuotaProperties.class)
class QuotaConfiguration {

    /** Behind Spring Security's filters, whose order is -100: a quota belongs to a caller who is known. */
    @Bean
    @Order(-50)
    @ConditionalOnProperty(name = "gateway.quota.enabled", matchIfMissing = true)
    QuotaFilter quotaFilter(QuotaProperties properties, HandlerExceptionResolver handlerExceptionResolver) {
        return new QuotaFilter(properties, TimeMeter.SYSTEM_NANOTIME, handlerExceptionResolver);
    }
}
