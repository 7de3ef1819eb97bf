package io.dataproducts.gateway.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** An authorization server on loopback, whose keys the test can change. */
final class Issuer {

    static final String AUDIENCE = "data-product-gateway";

    private static final String ID = "company";

    private final Keys keys = new Keys();
    private final MockOAuth2Server server =
            new MockOAuth2Server(new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys)));

    Issuer() {
        server.start();
    }

    String url() {
        return server.issuerUrl(ID).toString();
    }

    /** A token as the gateway accepts it, of a caller with these grants. */
    String token(String name, String... grants) {
        return token(claims -> claims.subject(name).claim("scope", "openid " + String.join(" ", grants)));
    }

    /** A token that is changed before it is signed. */
    String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(header().build(), change, key());
    }

    String signed(JWSHeader header, UnaryOperator<JWTClaimsSet.Builder> change, RSAKey key) {
        try {
            var token = new SignedJWT(header, change.apply(claims()).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key().getKeyID());
    }

    JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(AUDIENCE)
                .subject("ada")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    RSAKey key() {
        return keys.current;
    }

    /** From now on another key signs, and the old one is not published any more. */
    void rotate() {
        keys.current = Keys.generate();
    }

    private static final class Keys extends KeyProvider {

        private volatile RSAKey current = generate();

        Keys() {
            super(List.of());
        }

        static RSAKey generate() {
            try {
                return new RSAKeyGenerator(2048)
                        .keyID(UUID.randomUUID().toString())
                        .algorithm(JWSAlgorithm.RS256)
                        .generate();
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public JWK signingKey(String keyId) {
            return current;
        }
    }
}
