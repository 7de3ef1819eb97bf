package io.dataproducts.gateway.platform.lifecycle;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the gateway goes on serving once it was told to stop, {@code gateway.drain}.
 *
 * @param drain time in which requests are still taken while readiness is already refused. 0 where something else waits
 *     before the process is told to stop, as a {@code preStop} action does; it must stay below
 *     {@code spring.lifecycle.timeout-per-shutdown-phase}
 */
@Validated
@ConfigurationProperties("gateway")
record DrainProperties(
        @DefaultValue("0s") @NotNull @DurationMin Duration drain) {}
