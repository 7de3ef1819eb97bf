package io.dataproducts.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

class JwtDecoderTests {

    @Test
    void anIssuerThatDoesNotAnswerMakesNoTokenBad() {
        var settings = new MapConfigurationPropertySource(Map.of(
                "gateway.security.jwt.issuer", "http://localhost:1", "gateway.security.jwt.audience", "gateway"));
        var properties = new Binder(settings).bindOrCreate("gateway.security", SecurityProperties.class);
        var decoder = new JwtConfiguration().jwtDecoder(properties, Clock.systemUTC());

        assertThat(catchThrowable(() -> decoder.decode("e30.e30.e30")))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }
}
