package io.dataproducts.gateway.atlan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway reaches Atlan, {@code gateway.atlan.*}.
 *
 * @param baseUrl root of the tenant, as {@code https://acme.atlan.com}
 * @param apiKey bearer token of the gateway's own API client; never logged
 * @param apiKeyFile file that holds the token instead, as secrets are mounted
 * @param connectTimeout longest wait for a connection
 * @param timeout longest wait for one attempt, from connect to last byte
 * @param maxAnswer largest answer that is read
 * @param agentId name of the gateway in Atlan's audit; Atlan limits the rate of calls per name
 * @param maxAttempts attempts in all, the first included, where another one is safe
 * @param maxConcurrent calls under way at once in each class (search, read, write)
 * @param namesTtl how long tags, types, custom metadata and domains are remembered
 * @param breaker when calls are held back since Atlan fails
 * @param retryBudget how much further attempts may add to the load on Atlan
 * @param limits how many calls this replica may make
 */
@Validated
@ConfigurationProperties("gateway.atlan")
public record AtlanProperties(
        @NotNull(
                message = "is missing: set ATLAN_BASE_URL to the root of your tenant, as https://acme.atlan.com,"
                        + " or start with the profile 'sandbox'")
        URI baseUrl,

        @Nullable String apiKey,
        @Nullable Path apiKeyFile,
        @DefaultValue("2s") @DurationMin(millis = 50) Duration connectTimeout,
        @DefaultValue("15s") @DurationMin(millis = 50) Duration timeout,
        @DefaultValue("16MB") DataSize maxAnswer,
        @DefaultValue("data-product-gateway") @NotBlank String agentId,
        @DefaultValue("3") @Min(1) @Max(10) int maxAttempts,
        @DefaultValue("64") @Min(1) @Max(10_000) int maxConcurrent,
        @DefaultValue("60s") @DurationMin(millis = 0) Duration namesTtl,
        @DefaultValue @Valid Breaker breaker,
        @DefaultValue @Valid RetryBudget retryBudget,
        @DefaultValue @Valid Limits limits) {

    /**
     * When calls of one class are held back because Atlan fails.
     *
     * @param minimumCalls calls before the failure rate counts
     * @param failureRate per cent of the last calls that must fail
     * @param openFor how long calls are held back before some are let through again
     */
    public record Breaker(
            @DefaultValue("10") @Min(1) int minimumCalls,
            @DefaultValue("50") @Min(1) @Max(100) int failureRate,
            @DefaultValue("5s") @DurationMin(millis = 50) Duration openFor) {}

    /**
     * How many further attempts each class of calls may make.
     *
     * @param percent of the calls of the last seconds
     * @param floorPerSecond further attempts per second that are allowed however few calls there are
     */
    public record RetryBudget(
            @DefaultValue("20") @Min(0) @Max(100) int percent,
            @DefaultValue("3") @Min(0) @Max(1_000) int floorPerSecond) {}

    /** How many calls of each class this replica may make. */
    public record Limits(
            @DefaultValue @Valid Limit search,
            @DefaultValue @Valid Limit read,
            @DefaultValue @Valid Limit write) {

        Limit of(AtlanCall.Kind kind) {
            return switch (kind) {
                case SEARCH -> search;
                case READ -> read;
                case WRITE -> write;
            };
        }
    }

    /**
     * A rate of calls.
     *
     * @param perMinute calls per minute in the long run; 0 is no limit
     * @param burst calls that may be made at once
     */
    public record Limit(
            @DefaultValue("0") @Min(0) @Max(1_000_000) int perMinute,
            @DefaultValue("1") @Min(1) @Max(1_000_000) int burst) {

        boolean isSet() {
            return perMinute > 0;
        }
    }

    /** The root of the tenant without a slash at its end. */
    public String root() {
        return baseUrl.toString().replaceFirst("/+$", "");
    }

    @AssertTrue(message = "is not valid: ATLAN_BASE_URL must start with http:// or https:// and name a host")
    boolean isBaseUrlAbsolute() {
        return baseUrl == null
                || (baseUrl.getHost() != null
                        && String.valueOf(baseUrl.getScheme()).matches("https?"));
    }

    @AssertTrue(message = "is missing: set exactly one of ATLAN_API_KEY and ATLAN_API_KEY_FILE")
    boolean isOneApiKeyGiven() {
        return isGiven(apiKey) != isGiven(apiKeyFile);
    }

    private static boolean isGiven(@Nullable Object value) {
        return value != null && !value.toString().isBlank();
    }

    @Override
    public String toString() {
        return "AtlanProperties[baseUrl=%s]".formatted(baseUrl);
    }
}
