package io.dataproducts.gateway.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may call, {@code gateway.security.*}.
 *
 * @param openOnLoopback whether everybody may do everything where server.address is a loopback address; bound to
 *     anything else, the gateway asks for a credential all the same
 * @param publicDocumentation whether the contract, Swagger UI and /problems are shown without a credential
 * @param apiKeysFile file with the digests of the first API keys, from which others are given
 * @param apiKeysTtl how long what is known of API keys is trusted: a revoked one is refused after that, at most 1 min
 * @param allowedOrigins origins, as https://portal.acme.com, whose pages may call from a browser; none if empty
 * @param jwt bearer tokens
 */
@Validated
@ConfigurationProperties("gateway.security")
record SecurityProperties(
        @DefaultValue("false") boolean openOnLoopback,
        @DefaultValue("true") boolean publicDocumentation,
        @Nullable Path apiKeysFile,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1)
        Duration apiKeysTtl,

        @DefaultValue List<String> allowedOrigins,

        @NestedConfigurationProperty @DefaultValue @Valid @NotNull
        JwtProperties jwt) {

    Optional<Path> keysFile() {
        return Optional.ofNullable(apiKeysFile).filter(file -> !file.toString().isBlank());
    }
}
