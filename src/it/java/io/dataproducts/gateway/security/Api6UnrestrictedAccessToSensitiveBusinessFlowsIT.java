package io.dataproducts.gateway.security;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** API6:2023. What does harm at scale takes more than one careless or automated call. */
class Api6UnrestrictedAccessToSensitiveBusinessFlowsIT extends SecuredGateway {

    @Test
    void deletingForGoodTakesAPermissionOfItsOwn() {
        var product = "/products/" + newProduct(MARKETING);

        assertThat(caller("write:*").delete(product + "?mode=purge").status()).isEqualTo(403);
        assertThat(caller("write:*").delete(product).status()).isEqualTo(204);
        assertThat(caller("write:*").post(product + "/restore").status()).isEqualTo(200);
    }

    @Test
    void emptyingAProductTakesAConfirmation() {
        var product = "/products/" + newProduct(MARKETING);
        var writer = caller("write:" + MARKETING);
        var nearlyNothing = quoted("{'assets': {'name': 'no asset is called so'}}");

        assertThat(writer.patch(product, nearlyNothing).text("/code")).isEqualTo("selection-shrinks");
        assertThat(writer.patch(product + "?confirm=true", nearlyNothing).status())
                .isEqualTo(200);
    }

    @Test
    void repeatingACreateMakesNoSecondProduct() {
        var body = product("Repeated " + System.nanoTime(), MARKETING);
        var writer = caller("write:" + MARKETING);

        assertThat(writer.post("/products", body).status()).isEqualTo(201);
        for (int i = 0; i < 5; i++) {
            assertThat(writer.post("/products", body).text("/code")).isEqualTo("name-taken");
        }
    }
}
