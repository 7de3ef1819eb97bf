package io.dataproducts.gateway.platform.quota;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one caller may ask of all replicas together, {@code gateway.quota.*}. Callers who are not told apart by name are
 * told apart by address.
 *
 * @param enabled whether callers are held to it
 * @param requests that a caller may send in the window, or at once after a pause
 * @param window in which they are counted, whole seconds
 * @param concurrent requests of a caller that may be under way at once
 * @param replicas among which the limits are shared out: as many as run at most
 * @param callers whose quotas are remembered at once, in each replica; who asked least recently is forgotten first
 */
@Validated
@ConfigurationProperties("gateway.quota")
record QuotaProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("600") @Min(1) @Max(1_000_000) int requests,

        @DefaultValue("60s") @DurationMin(seconds = 1) @DurationMax(hours = 1)
        Duration window,

        @DefaultValue("32") @Min(1) @Max(10_000) int concurrent,
        @DefaultValue("1") @Min(1) @Max(1_000) int replicas,
        @DefaultValue("10000") @Min(100) @Max(1_000_000) int callers) {

    /** This replica's share of the requests, at least one. */
    int shareOfRequests() {
        return Math.ceilDiv(requests, replicas);
    }

    /** This replica's share of the requests under way, at least one. */
    int shareOfConcurrent() {
        return Math.ceilDiv(concurrent, replicas);
    }
}
