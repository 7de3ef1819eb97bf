package io.dataproducts.gateway.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.micrometer.tracing.autoconfigure.TracingProperties;

class ObservabilityConfigurationTests {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void aCallerCannotMakeTheGatewayKeepItsTraces() {
        assertThat(decision(0f, TraceFlags.getSampled())).isEqualTo(SamplingDecision.DROP);
    }

    @Test
    void aCallerCannotHideItsTraces() {
        assertThat(decision(1f, TraceFlags.getDefault())).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    }

    private static SamplingDecision decision(float probability, TraceFlags flags) {
        var properties = new TracingProperties();
        properties.getSampling().setProbability(probability);
        var remote = SpanContext.createFromRemoteParent(TRACE, "b7ad6b7169203331", flags, TraceState.getDefault());

        return new ObservabilityConfiguration()
                .sampler(properties)
                .shouldSample(
                        Context.root().with(Span.wrap(remote)),
                        TRACE,
                        "GET /products",
                        SpanKind.SERVER,
                        Attributes.empty(),
                        List.of())
                .getDecision();
    }
}
