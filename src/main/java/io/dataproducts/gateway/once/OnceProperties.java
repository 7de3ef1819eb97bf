package io.dataproducts.gateway.once;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The times of the protocol, {@code gateway.once.*}.
 *
 * @param longestCall that a write to Atlan may take, from connect to last byte; not less than the client's timeout
 * @param sendWindow within which an attempt that was recorded must leave
 * @param quietPeriod after a call within which its effect may still turn up; no other write passes until then
 * @param longestWait for other writes of the same product or name to end
 * @param watch how long something that is created later than the quiet period is watched for
 * @param keyLifetime how long an operation and its idempotency key are kept once it is settled; not less than the watch,
 *     which must know of what was acknowledged meanwhile
 * @param interval between the reconciler's rounds
 * @param looksAtOnce looks of the reconciler under way at most
 */
@Validated
@ConfigurationProperties("gateway.once")
public record OnceProperties(
        @DefaultValue("15s") @DurationMin(millis = 50) Duration longestCall,
        @DefaultValue("3s") @DurationMin(millis = 50) Duration sendWindow,
        @DefaultValue("20s") @DurationMin(millis = 50) Duration quietPeriod,
        @DefaultValue("5s") @DurationMin(millis = 0) Duration longestWait,
        @DefaultValue("24h") @DurationMin(millis = 50) Duration watch,
        @DefaultValue("24h") @DurationMin(millis = 50) Duration keyLifetime,
        @DefaultValue("1s") @DurationMin(millis = 10) Duration interval,
        @DefaultValue("16") @Min(1) @Max(64) int looksAtOnce) {

    /** What a lease lasts beyond the send window and the longest call, for what is not exact in either. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    @AssertTrue(message = "is too short: gateway.once.key-lifetime must not be less than gateway.once.watch")
    boolean isKeyLifetimeEnough() {
        return keyLifetime == null || watch == null || keyLifetime.compareTo(watch) >= 0;
    }

    /** How long a lease lasts. */
    public Duration lease() {
        return sendWindow.plus(longestCall).plus(MARGIN);
    }

    /**
     * The end of the quiet period from the recording of an attempt on, if its owner never says when the call ended: it may
     * have been sent until the end of the send window, and a call may still be under way where the quiet period is shorter.
     */
    public Duration quietFromRecording() {
        return sendWindow.plus(quietPeriod.compareTo(longestCall) < 0 ? longestCall : quietPeriod);
    }
}
