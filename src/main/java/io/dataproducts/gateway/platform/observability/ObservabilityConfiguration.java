package io.dataproducts.gateway.platform.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.springframework.boot.micrometer.tracing.autoconfigure.TracingProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

@Configuration(proxyBeanMethods = false)
class ObservabilityConfiguration {

    /** A caller's trace is continued, but what it says about sampling is not obeyed: callers do not decide what it costs. */
    @Bean
    Sampler sampler(TracingProperties properties) {
        var share = Sampler.traceIdRatioBased(properties.getSampling().getProbability());
        return Sampler.parentBasedBuilder(share)
                .setRemoteParentSampled(share)
                .setRemoteParentNotSampled(share)
                .build();
    }

    /** Behind Spring Security's filters, whose order is -100, which know the caller, and around the quota. */
    @Bean
    @Order(-60)
    CallerSignals callerSignals(MeterRegistry metrics) {
        return new CallerSignals(metrics);
    }

    @Bean
    MeterFilter fewCallers() {
        return CallerSignals.fewCallers();
    }

    @Bean
    ServerRequestObservationConvention requestConvention() {
        return new RequestConvention();
    }
}
