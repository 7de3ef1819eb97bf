package io.dataproducts.gateway.atlan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
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
 * @param apiKeyFile file that holds the token instead, as secrets are mounted; read anew every second
 * @param oauth the OAuth client that Atlan issues tokens to, instead
 * @param connectTimeout longest wait for a connection
 * @param timeout longest wait for one attempt, from connect to last byte
 * @param maxAnswer largest answer that is read, 64 KB to 256 MB
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

        @DefaultValue("") String apiKey,
        @Nullable Path apiKeyFile,
        @DefaultValue @Valid OAuth oauth,
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

    private static final DataSize SMALLEST_MAX_ANSWER = DataSize.ofKilobytes(64);
    private static final DataSize LARGEST_MAX_ANSWER = DataSize.ofMegabytes(256);

    /**
     * An OAuth client of Atlan.
     *
     * @param clientId its id
     * @param clientSecret its secret; never logged
     * @param clientSecretFile file that holds the secret instead; read anew for each token
     */
    public record OAuth(
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @Nullable Path clientSecretFile) {

        boolean isGiven() {
            return !clientId.isBlank() || isSecretGiven();
        }

        @AssertTrue(
                message = "is incomplete: set ATLAN_OAUTH_CLIENT_ID and exactly one of ATLAN_OAUTH_CLIENT_SECRET and"
                        + " ATLAN_OAUTH_CLIENT_SECRET_FILE")
        boolean isComplete() {
            return !isGiven() || (!clientId.isBlank() && (clientSecret.isBlank() ^ given(clientSecretFile) == null));
        }

        private boolean isSecretGiven() {
            return !clientSecret.isBlank() || given(clientSecretFile) != null;
        }

        /**
         * The secret as it is now.
         *
         * @throws IllegalStateException if the file cannot be read
         */
        String secret() {
            var file = given(clientSecretFile);
            if (file == null) {
                return clientSecret.strip();
            }
            try {
                return Files.readString(file).strip();
            } catch (IOException unreadable) {
                throw new IllegalStateException("ATLAN_OAUTH_CLIENT_SECRET_FILE cannot be read: " + file, unreadable);
            }
        }

        @Override
        public String toString() {
            return "OAuth[clientId=%s]".formatted(clientId);
        }
    }

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
            @DefaultValue("3s") @DurationMin(millis = 50) Duration openFor) {}

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

    @AssertTrue(
            message = "is not safe: the token would be sent in the clear; ATLAN_BASE_URL must start with https://,"
                    + " unless it names this machine (localhost)")
    boolean isBaseUrlEncrypted() {
        return baseUrl == null || !"http".equals(baseUrl.getScheme()) || isLoopback(String.valueOf(baseUrl.getHost()));
    }

    @AssertTrue(message = "is not valid: it must be 64KB to 256MB")
    boolean isMaxAnswerWithinBounds() {
        return maxAnswer.compareTo(SMALLEST_MAX_ANSWER) >= 0 && maxAnswer.compareTo(LARGEST_MAX_ANSWER) <= 0;
    }

    @AssertTrue(
            message = "is missing: set exactly one of ATLAN_API_KEY, ATLAN_API_KEY_FILE, and ATLAN_OAUTH_CLIENT_ID with"
                    + " its secret")
    boolean isOneCredentialGiven() {
        return Stream.of(!apiKey.isBlank(), tokenFile() != null, oauth.isGiven())
                        .filter(given -> given)
                        .count()
                == 1;
    }

    /** The file that holds the token, if there is one. */
    @Nullable
    Path tokenFile() {
        return given(apiKeyFile);
    }

    /** An empty setting is no file. */
    private static @Nullable Path given(@Nullable Path path) {
        return path == null || path.toString().isBlank() ? null : path;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    @Override
    public String toString() {
        return "AtlanProperties[baseUrl=%s]".formatted(baseUrl);
    }
}
