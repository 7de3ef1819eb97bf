package io.dataproducts.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.testing.Api;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** The gateway where even the documentation is for callers, and where pages of one origin may call. */
@TestPropertySource(
        properties = {
            "gateway.security.public-documentation=false",
            "gateway.security.allowed-origins=https://portal.acme.com",
            "gateway.ledger.url=jdbc:h2:mem:closed"
        })
class ClosedDocumentationIT extends SecuredGateway {

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yaml", "/problems", "/problems/name-taken"})
    void isShownToCallersOnly(String path) {
        assertThat(nobody.get(path).status()).isEqualTo(401);
        assertThat(operator().get(path).status()).isEqualTo(200);
    }

    /** A browser opens it without a credential. */
    @Test
    void hasNoSwaggerUi() {
        assertThat(operator().get("/swagger-ui.html").status()).isEqualTo(403);
    }

    @Test
    void letsPagesOfTheNamedOriginCall() {
        var answer = preflight("https://portal.acme.com");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://portal.acme.com");
    }

    @Test
    void letsNoPageOfAnotherOriginCall() {
        assertThat(preflight("https://elsewhere.example").status()).isEqualTo(403);
    }

    private Api.Answer preflight(String origin) {
        return nobody.send(nobody.request("/products")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-api-key,content-type,idempotency-key")
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}
