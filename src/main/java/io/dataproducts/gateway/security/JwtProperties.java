package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.caller.Grant;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Which bearer tokens are accepted, {@code gateway.security.jwt.*}.
 *
 * @param issuer of the tokens, whose metadata tell where its keys are; empty if no tokens are accepted
 * @param jwkSetUri where its keys are, if the metadata are not to be asked
 * @param audience the gateway's name in the tokens' aud
 * @param algorithms of the signatures; never one with a shared secret
 * @param clockSkew how far the issuer's clock and ours may be apart, at most 60 s
 * @param nameClaim claim with the caller's name
 * @param grantsClaim claim with the caller's grants, a list or a text with blanks between them
 * @param roles the grants that each value of the claim stands for; if empty, the values are themselves grants, as
 *     write: and the GUID of a domain
 */
record JwtProperties(
        @Nullable String issuer,
        @Nullable String jwkSetUri,
        @Nullable String audience,
        @DefaultValue({"RS256", "PS256", "ES256"}) @NotEmpty List<SignatureAlgorithm> algorithms,

        @DefaultValue("30s") @NotNull @DurationMin @DurationMax(seconds = 60)
        Duration clockSkew,

        @DefaultValue("sub") @NotBlank String nameClaim,
        @DefaultValue("scope") @NotBlank String grantsClaim,
        @DefaultValue Map<String, List<Grant>> roles) {

    boolean isConfigured() {
        return isGiven(issuer);
    }

    @AssertTrue(message = "is missing: with gateway.security.jwt.issuer, set gateway.security.jwt.audience")
    boolean isAudienceGiven() {
        return !isConfigured() || isGiven(audience);
    }

    static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
