package io.dataproducts.gateway.security;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.platform.caller.Requires;
import io.dataproducts.gateway.platform.caller.RequiresNothing;
import io.dataproducts.gateway.testing.Api;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** API5:2023. Every call declares what it requires, and those of admins are for admins. */
class Api5BrokenFunctionLevelAuthorizationIT extends SecuredGateway {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyEndpointDeclaresAPermission() {
        assertThat(mappings.getHandlerMethods().values().stream()
                        .filter(method -> method.getBeanType().getName().startsWith("io.dataproducts.")))
                .hasSizeGreaterThan(20)
                .allMatch(method ->
                        method.hasMethodAnnotation(Requires.class) ^ method.hasMethodAnnotation(RequiresNothing.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"read:*", "write:*", "purge:*"})
    void onlyAdminsSeeAndGiveApiKeys(String grant) {
        var caller = caller(grant);

        assertThat(caller.get("/api-keys").status()).isEqualTo(403);
        assertThat(give(caller, "theirs", "read:" + MARKETING).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read:*", "admin:*", "read:" + FINANCE, "admin:" + FINANCE})
    void anAdminGivesNothingBeyondTheirDomains(String grant) {
        assertThat(give(caller("admin:" + MARKETING), "beyond", grant).status()).isEqualTo(403);
    }

    @Test
    void anAdminSeesAndTakesWhatTheirGrantsCoverAlone() {
        var ours = give(operator(), "ours", "purge:" + BRAND);
        var theirs = give(operator(), "theirs", "read:" + FINANCE);
        var both = give(operator(), "both", "read:" + BRAND, "read:" + FINANCE);
        var admin = caller("admin:" + MARKETING);

        assertThat(admin.get("/api-keys").json().path("items").findValuesAsString("name"))
                .contains("ours")
                .doesNotContain("theirs", "both");
        assertThat(admin.delete(theirs.header("Location")).status()).isEqualTo(404);
        assertThat(admin.delete(both.header("Location")).status()).isEqualTo(404);
        assertThat(admin.delete(ours.header("Location")).status()).isEqualTo(204);
    }

    @Test
    void anAdminCannotBecomeAnotherCallerByTheNameOfAKey() {
        give(operator(), "finance-loader", "write:" + FINANCE);

        assertThat(give(caller("admin:" + MARKETING), "finance-loader", "write:" + MARKETING)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void preparesNothingForWhoMayDoNothing() {
        var body = quoted("{'assets': {'types': ['Table']}}");

        assertThat(caller().post("/selections/preview", body).status()).isEqualTo(403);
        for (var path :
                List.of("/products", "/domains", "/tags", "/types", "/connections", "/terms", "/custom-metadata")) {
            assertThat(caller().get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(caller("read:" + BRAND).post("/selections/preview", body).status())
                .isEqualTo(200);
    }

    @Test
    void tellsCallersWhatTheyMay() {
        var me = caller("write:" + MARKETING, "admin:" + BRAND, "profile").get("/me");

        assertThat(me.text("/name")).isEqualTo("token:ada");
        assertThat(me.json().path("grants").valueStream().map(grant -> grant.asString()))
                .containsExactly("write:" + MARKETING, "admin:" + BRAND);
    }

    private static Api.Answer give(Api api, String name, String... grants) {
        return api.post("/api-keys", quoted("""
                {'name': '%s', 'owner': 'team@acme.com', 'grants': ['%s'], 'expiresAt': '%s'}
                """.formatted(
                        name, String.join("','", grants), Instant.now().plusSeconds(60))));
    }
}
