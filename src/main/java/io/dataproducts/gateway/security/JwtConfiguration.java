package io.dataproducts.gateway.security;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Checks bearer tokens, where an issuer of them is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${gateway.security.jwt.issuer:}'.isBlank()")
class JwtConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** The issuer is asked when the first token comes: the gateway starts without it. */
    @Bean
    JwtDecoder jwtDecoder(SecurityProperties properties, Clock clock) {
        var validator = validator(properties.jwt(), clock);
        var lazily = new SupplierJwtDecoder(() -> decoder(properties.jwt(), validator));
        return token -> decode(token, lazily);
    }

    /** An issuer that does not answer says nothing of the token. */
    private static Jwt decode(String token, JwtDecoder decoder) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException unavailable) {
            throw new JwtException("the issuer does not answer", unavailable);
        }
    }

    private static JwtDecoder decoder(JwtProperties properties, OAuth2TokenValidator<Jwt> validator) {
        var keys = JwtProperties.isGiven(properties.jwkSetUri())
                ? NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(properties.jwkSetUri()))
                : NimbusJwtDecoder.withIssuerLocation(Objects.requireNonNull(properties.issuer()));
        var decoder = keys.restOperations(http())
                .validateType(false)
                .jwsAlgorithms(allowed -> allowed.addAll(properties.algorithms()))
                .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }

    /** A caller waits for it. */
    private static RestTemplate http() {
        var client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }

    private static OAuth2TokenValidator<Jwt> validator(JwtProperties properties, Clock clock) {
        var time = new JwtTimestampValidator(properties.clockSkew());
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        var type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                type,
                new JwtIssuerValidator(Objects.requireNonNull(properties.issuer())),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(properties.audience())));
    }
}
