package io.dataproducts.gateway.security;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API4:2023. A request costs a bounded amount, and nothing is read from who is not known. */
class Api4UnrestrictedResourceConsumptionIT extends SecuredGateway {

    @Test
    void refusesAnOversizedBody() {
        var body = product("x".repeat(1_100_000), MARKETING);

        assertThat(caller("write:*").post("/products", body).status()).isEqualTo(413);
        assertThat(nobody.post("/products", body).status()).isEqualTo(401);
    }

    @Test
    void refusesADeepBody() {
        var deep = "{'not':[".repeat(500) + "{'types':['Table']}" + "]}".repeat(500);

        assertThat(caller("write:*")
                        .post("/selections/preview", quoted("{'assets':" + deep + "}"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=101", "limit=0", "limit=999999999", "limit=-1"})
    void refusesPagesWithoutBounds(String query) {
        assertThat(caller("read:*").get("/products?" + query).status()).isEqualTo(400);
    }

    @Test
    void refusesManyAttributesAndLongHeaders() {
        var reader = caller("read:*");

        assertThat(reader.get("/products?attributes=" + "alias,".repeat(60) + "alias")
                        .status())
                .isEqualTo(200);
        assertThat(reader.send(reader.request("/products")
                                .header("X-Long", "x".repeat(20_000))
                                .GET())
                        .status())
                .isEqualTo(431);
    }
}
