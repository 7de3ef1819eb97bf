package io.dataproducts.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.testing.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API8:2023. What is not needed is off, and browsers are told to do nothing that was not asked of them. */
class Api8SecurityMisconfigurationIT extends SecuredGateway {

    @ParameterizedTest
    @ValueSource(strings = {"/products", "/problems", "/openapi.yaml", "/no-such-path", "/products/not-a-guid"})
    void everyAnswerIsHardened(String path) {
        for (var answer : new Api.Answer[] {nobody.get(path), operator().get(path)}) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.response().body()).doesNotContain("Exception").doesNotContain("springframework");
        }
    }

    /** Nothing inline and nothing from elsewhere, which its policy would stop. */
    @Test
    void swaggerUiNeedsNothingThatItsPolicyForbids() {
        var page = nobody.get("/swagger-ui/index.html");
        var policy = page.header("Content-Security-Policy");

        assertThat(policy).contains("script-src 'self';", "connect-src 'self'", "frame-ancestors 'none'");
        assertThat(page.response().body())
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)[^>]*>\\s*\\S")
                .doesNotContainPattern("\\son[a-z]+=\"");
        var parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page.response().body())
                .results()
                .map(MatchResult::group)
                .map(part -> part.replaceAll(".*=\"(?:\\./)?|\"", ""))
                .toList();
        assertThat(parts).hasSizeGreaterThan(3).allSatisfy(part -> {
            assertThat(part).doesNotContain("://");
            assertThat(nobody.get("/swagger-ui/" + part).status()).as(part).isEqualTo(200);
        });
        assertThat(nobody.get("/swagger-ui/swagger-initializer.js").response().body())
                .doesNotContain("eval(");
    }

    @Test
    void pagesOfOtherOriginsMayNotCall() {
        var preflight = nobody.send(nobody.request("/products")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        var call = operator();

        assertThat(preflight.status()).isEqualTo(401);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(call.send(call.request("/products")
                                .header("Origin", "https://evil.example")
                                .GET())
                        .header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "loggers", "configprops", "threaddump", "mappings", "shutdown"})
    void theManagementPortShowsHealthAndMetricsAlone(String endpoint) {
        var management = new Api(managementPort);

        assertThat(management.get("/actuator/health").status()).isEqualTo(200);
        assertThat(management.get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(management.get("/actuator/" + endpoint).status()).isIn(401, 404);
        assertThat(nobody.get("/actuator/health").status()).isEqualTo(401);
        assertThat(operator().get("/actuator/" + endpoint).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "QUERY", "NONSENSE"})
    void methodsThatNobodyNeedsAreRefused(String method) {
        var call = operator();

        assertThat(call.send(call.request("/products").method(method, BodyPublishers.noBody()))
                        .status())
                .isEqualTo(405);
    }
}
