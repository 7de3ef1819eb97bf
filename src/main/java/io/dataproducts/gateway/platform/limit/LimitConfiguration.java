package io.dataproducts.gateway.platform.limit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerExceptionResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

    /** Comes before anything that reads a header but the request's id and time. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 20)
    HeaderLimit headerLimit(LimitProperties limits, HandlerExceptionResolver handlerExceptionResolver) {
        return new HeaderLimit(limits, handlerExceptionResolver);
    }

    /** Comes last: nobody's body is read before it is clear who sends it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    BodyLimit bodyLimit(LimitProperties limits, HandlerExceptionResolver handlerExceptionResolver) {
        return new BodyLimit(limits, handlerExceptionResolver);
    }
}
