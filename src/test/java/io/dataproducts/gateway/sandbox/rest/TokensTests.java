package io.dataproducts.gateway.sandbox.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokensTests {

    private static final Duration LIFETIME = Duration.ofSeconds(2);

    private Instant now = Instant.EPOCH;
    private final Tokens tokens =
            new Tokens("configured", LIFETIME, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void acceptsATokenUntilItExpires() {
        var token = tokens.issue();

        now = now.plus(LIFETIME).minusMillis(1);
        assertThat(tokens.accept(token)).isTrue();

        now = now.plusMillis(1);
        assertThat(tokens.accept(token)).isFalse();
    }

    @Test
    void acceptsOlderTokensNextToNewerOnes() {
        var older = tokens.issue();
        now = now.plusSeconds(1);

        assertThat(tokens.issue()).isNotEqualTo(older);
        assertThat(tokens.accept(older)).isTrue();
    }

    @Test
    void acceptsTheConfiguredTokenAlways() {
        now = now.plus(Duration.ofDays(1));

        assertThat(tokens.accept("configured")).isTrue();
        assertThat(tokens.accept("another")).isFalse();
    }
}
