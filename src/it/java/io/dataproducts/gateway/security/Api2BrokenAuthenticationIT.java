package io.dataproducts.gateway.security;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.dataproducts.gateway.testing.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** API2:2023. Only valid credentials of the configured issuer, or of the ledger, make a caller. */
class Api2BrokenAuthenticationIT extends SecuredGateway {

    static Stream<Named<String>> badTokens() throws JOSEException {
        var stranger = new RSAKeyGenerator(2048).keyID(ISSUER.key().getKeyID()).generate();
        return Stream.of(
                Named.of(
                        "expired beyond the skew",
                        with(claims -> claims.issueTime(in(-600)).expirationTime(in(-61)))),
                Named.of("without expiry", with(claims -> claims.expirationTime(null))),
                Named.of("not valid yet", with(claims -> claims.notBeforeTime(in(90)))),
                Named.of("of another issuer", with(claims -> claims.issuer("http://localhost:1/other"))),
                Named.of("for another audience", with(claims -> claims.audience("another-service"))),
                Named.of("without audience", with(claims -> claims.audience((String) null))),
                Named.of("without a name", with(claims -> claims.subject(null))),
                Named.of("with line breaks in the name", with(claims -> claims.subject("ada\nadmin"))),
                Named.of("alg=none", new PlainJWT(admin(ISSUER.claims()).build()).serialize()),
                Named.of("signed with the public key as a secret", confused()),
                Named.of(
                        "of an algorithm that is not allowed",
                        ISSUER.signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS512)
                                        .keyID(ISSUER.key().getKeyID())
                                        .build(),
                                Api2BrokenAuthenticationIT::admin,
                                ISSUER.key())),
                Named.of(
                        "signed with another key of that id",
                        ISSUER.signed(ISSUER.header().build(), Api2BrokenAuthenticationIT::admin, stranger)),
                Named.of(
                        "signed with a key that it brings along",
                        ISSUER.signed(
                                ISSUER.header().jwk(stranger.toPublicJWK()).build(),
                                Api2BrokenAuthenticationIT::admin,
                                stranger)),
                Named.of("cut", with(UnaryOperator.identity()).replaceAll("..$", "")),
                Named.of("no token", "x"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void refusesATokenThatIs(String token) {
        var answer = nobody.withToken(token).get("/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ").contains("invalid_token");
        assertThat(answer.response().body()).doesNotContain("expired at").doesNotContain("Jwt");
    }

    @Test
    void acceptsATokenThatExpiredWithinTheSkew() {
        assertThat(nobody.withToken(with(claims -> claims.issueTime(in(-600)).expirationTime(in(-5))))
                        .get("/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void asksForACredential() {
        var answer = nobody.get("/products");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().allValues("WWW-Authenticate"))
                .hasSize(2)
                .anyMatch(challenge -> challenge.startsWith("Bearer"))
                .anyMatch(challenge -> challenge.contains("X-API-Key"));
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void followsTheIssuerToANewKey() {
        var old = ISSUER.token("ada", "read:*");
        assertThat(nobody.withToken(old).get("/me").status()).isEqualTo(200);

        ISSUER.rotate();

        assertThat(nobody.withToken(ISSUER.token("ada", "read:*")).get("/me").status())
                .isEqualTo(200);
        assertThat(nobody.withToken(old).get("/me").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", EXPIRED_KEY, OPERATOR_KEY + "x"})
    void refusesAnApiKeyThatIsNotOne(String key) {
        assertThat(nobody.withKey(key).get("/me").status()).isEqualTo(401);
    }

    @Test
    void refusesTwoCredentialsAndOneInTheQuery() {
        var both = nobody.withKey(OPERATOR_KEY);
        assertThat(both.send(both.request("/me")
                                .header("Authorization", "Bearer " + ISSUER.token("ada"))
                                .GET())
                        .status())
                .isEqualTo(401);
        assertThat(nobody.get("/me?access_token=" + ISSUER.token("ada", "admin:*"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anApiKeyIsGoodFromWhenItIsGivenUntilItIsTaken() {
        var given = giveKey("loader", "write:" + MARKETING, in(60));
        var holder = nobody.withKey(given.text("/key"));

        assertThat(given.status()).isEqualTo(201);
        assertThat(given.text("/key")).matches("dpg_[A-Za-z0-9_-]{43}");
        assertThat(holder.get("/me").text("/name")).isEqualTo("key:loader");
        assertThat(operator().get("/api-keys").response().body())
                .contains("loader")
                .doesNotContain(given.text("/key"));

        assertThat(operator().delete(given.header("Location")).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(10)).until(() -> holder.get("/me").status() == 401);
    }

    @Test
    void anApiKeyExpires() {
        var holder = nobody.withKey(giveKey("short", "read:*", in(1)).text("/key"));

        await().atMost(Duration.ofSeconds(10)).until(() -> holder.get("/me").status() == 401);
    }

    private Api.Answer giveKey(String name, String grant, Date until) {
        return operator().post("/api-keys", quoted("""
                {'name': '%s', 'owner': 'team@acme.com', 'grants': ['%s'], 'expiresAt': '%s'}
                """.formatted(name, grant, until.toInstant())));
    }

    private static String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return ISSUER.token(claims -> change.apply(admin(claims)));
    }

    private static JWTClaimsSet.Builder admin(JWTClaimsSet.Builder claims) {
        return claims.claim("scope", "admin:*");
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String confused() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(ISSUER.key().getKeyID())
                .build();
        var token = new SignedJWT(header, admin(ISSUER.claims()).build());
        token.sign(new MACSigner(ISSUER.key().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }
}
