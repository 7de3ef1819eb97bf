package io.dataproducts.gateway;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Data domains, and the products in them, as a caller sees them. */
class DomainsIT extends SandboxedGateway {

    @Test
    void domainsAreReferredToByGuidQualifiedNameAndPath() {
        var tree = api.get("/domains").json().path("items");
        var marketing = StreamSupport.stream(tree.spliterator(), false)
                .filter(domain -> domain.path("name").asString().equals("Marketing"))
                .findFirst()
                .orElseThrow();
        var subdomain = marketing.path("children").get(0);

        for (var member : List.of("guid", "qualifiedName", "path")) {
            var name = unique("In a subdomain");
            var created = api.post(
                    "/products",
                    quoted("{'name':'%s','domain':'%s','assets':{'types':['Table']}}"
                            .formatted(name, subdomain.path(member).asString())));

            assertThat(created.status()).as(member).isEqualTo(201);
            assertThat(created.text("/domain/path"))
                    .isEqualTo(subdomain.path("path").asString());
            assertThat(api.get("/products/" + created.text("/guid") + "?attributes=superDomainQualifiedName")
                            .text("/attributes/superDomainQualifiedName"))
                    .isEqualTo(marketing.path("qualifiedName").asString());
        }
        var domain = "/domains/" + subdomain.path("guid").asString();
        assertThat(api.get(domain).text("/parent/name")).isEqualTo("Marketing");
        await().untilAsserted(() -> assertThat(api.get(domain + "/products?count=true")
                        .json()
                        .path("count")
                        .asInt())
                .isGreaterThanOrEqualTo(3));
    }

    @Test
    void productsOfSubdomainsAreListedOnRequest() {
        var alone = api.get("/products?domain=Marketing&count=true")
                .json()
                .path("count")
                .asInt();
        var withSubdomains = api.get("/products?domain=Marketing&includeSubdomains=true&count=true")
                .json()
                .path("count")
                .asInt();

        assertThat(withSubdomains).isGreaterThan(alone);
    }

    @Test
    void anUnknownDomainIsNotFound() {
        assertThat(api.get("/domains/" + UUID.randomUUID()).text("/code")).isEqualTo("domain-not-found");
        assertThat(api.get("/domains/" + UUID.randomUUID() + "/products").text("/code"))
                .isEqualTo("domain-not-found");
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
