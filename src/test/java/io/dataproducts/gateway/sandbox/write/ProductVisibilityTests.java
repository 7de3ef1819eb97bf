package io.dataproducts.gateway.sandbox.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.TestCatalog;
import io.dataproducts.gateway.sandbox.graph.Entity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductVisibilityTests {

    private static final String PROTECTED = ", \"daapVisibility\": \"Protected\", \"daapVisibilityUsers\": [\"ada\"]";

    private final TestCatalog catalog = TestCatalog.withProducts();

    @Test
    void makesNoPolicyForAPrivateProduct() {
        var product = catalog.saved(Requests.product("Reach"));

        assertThat(policy(product)).isEmpty();
    }

    @Test
    void makesAPolicyForTheReadersOfAProtectedProduct() {
        var product = catalog.saved(Requests.product("Reach", TestCatalog.MARKETING, PROTECTED));

        assertThat(policy(product).orElseThrow().attributes())
                .hasEntrySatisfying("policyUsers", users -> assertThat(users).hasToString("[\"ada\"]"))
                .hasEntrySatisfying(
                        "policyResources",
                        resources -> assertThat(resources)
                                .hasToString("[\"entity:%s\"]".formatted(product.qualifiedName())));
    }

    @Test
    void letsEverybodyReadAPublicProduct() {
        var product = catalog.saved(Requests.product("Reach"));

        catalog.save(Requests.change(product, ", \"daapVisibility\": \"Public\""));

        assertThat(policy(product).orElseThrow().attribute("policyGroups").orElseThrow())
                .hasToString("[\"public\"]");
    }

    @Test
    void discardsReadersThatComeWithoutTheVisibility() {
        var product = catalog.saved(Requests.product("Reach", TestCatalog.MARKETING, PROTECTED));

        var after = catalog.saved(
                Requests.change(product, ", \"description\": \"x\", \"daapVisibilityUsers\": [\"grace\"]"));

        assertThat(after.attribute("daapVisibilityUsers").orElseThrow()).hasToString("[\"ada\"]");
    }

    @Test
    void replacesReadersThatComeWithTheVisibility() {
        var product = catalog.saved(Requests.product("Reach", TestCatalog.MARKETING, PROTECTED));

        var after = catalog.saved(Requests.change(product, PROTECTED.replace("ada", "grace")));

        assertThat(after.attribute("daapVisibilityUsers").orElseThrow()).hasToString("[\"grace\"]");
        assertThat(policy(product).orElseThrow().attribute("policyUsers").orElseThrow())
                .hasToString("[\"grace\"]");
    }

    @Test
    void switchesThePolicyOffWhenTheProductBecomesPrivate() {
        var product = catalog.saved(Requests.product("Reach", TestCatalog.MARKETING, PROTECTED));

        catalog.save(Requests.change(product, ", \"daapVisibility\": \"Private\""));

        assertThat(policy(product).orElseThrow().text("isPolicyEnabled")).isEqualTo("false");
    }

    @Test
    void keepsThePolicyOnASoftDeleteOnly() {
        var soft = catalog.saved(Requests.product("Soft", TestCatalog.MARKETING, PROTECTED));
        var none = catalog.saved(Requests.product("None", TestCatalog.MARKETING, PROTECTED));

        catalog.delete(DeleteMode.SOFT, soft.guid());
        catalog.delete(DeleteMode.DEFAULT, none.guid());

        assertThat(policy(soft)).isPresent();
        assertThat(policy(none)).isEmpty();
    }

    private Optional<Entity> policy(Entity product) {
        return catalog.graph().findByQualifiedName(product.guid() + "/read-policy", "AuthPolicy"::equals);
    }
}
