package io.dataproducts.gateway.platform.observability;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.boot.micrometer.tracing.autoconfigure.TracingProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

@Configuration(proxyBeanMethods = false)
class TracingConfiguration {

    /** A caller's trace is continued, but what it says about sampling is not obeyed: callers do not decide what it costs. */
    @Bean
    Sampler sampler(TracingProperties properties) {
        var share = Sampler.traceIdRatioBased(properties.getSampling().getProbability());
        return Sampler.parentBasedBuilder(share)
                .setRemoteParentSampled(share)
                .setRemoteParentNotSampled(share)
                .build();
    }

    @Bean
    ServerRequestObservationConvention requestConvention() {
        return new RequestConvention();
    }
}
