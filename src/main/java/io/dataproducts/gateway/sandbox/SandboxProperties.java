package io.dataproducts.gateway.sandbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.InetAddress;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the sandbox runs, {@code gateway.sandbox.*}.
 *
 * @param port where it listens; 0 for any free port
 * @param address the address it listens at
 * @param indexLag the longest time until a write is found by a search; 0 for at once
 * @param token the bearer token it accepts
 * @param clientId the OAuth client that it issues tokens to
 * @param clientSecret the secret of that client
 * @param tokenLifetime how long it accepts a token that it issued, in whole seconds
 */
@Validated
@ConfigurationProperties("gateway.sandbox")
record SandboxProperties(
        @DefaultValue("8081") @Min(0) @Max(65_535) int port,
        @DefaultValue("127.0.0.1") @NotNull InetAddress address,
        @DefaultValue("1s") @NotNull @DurationMin Duration indexLag,
        @DefaultValue("sandbox") @NotBlank String token,
        @DefaultValue("sandbox") @NotBlank String clientId,
        @DefaultValue("sandbox") @NotBlank String clientSecret,

        @DefaultValue("10m") @NotNull @DurationMin(seconds = 1)
        Duration tokenLifetime) {

    /** The base URL at which the sandbox is reached when it listens at {@code boundPort}. */
    String url(int boundPort) {
        var host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, boundPort);
    }
}
