package io.dataproducts.gateway.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataproducts.gateway.sandbox.TestCatalog;
import io.dataproducts.gateway.sandbox.error.AtlasException;
import io.dataproducts.gateway.sandbox.write.DeleteMode;
import io.dataproducts.gateway.sandbox.write.Requests;
import org.junit.jupiter.api.Test;

class IndexLagTests {

    private final TestCatalog catalog = TestCatalog.lagging();

    @Test
    void findsAWriteAfterTheNextRefresh() {
        catalog.saved(Requests.product("Reach"));

        assertThat(catalog.names(byName("reach"))).isEmpty();
        catalog.refresh();
        assertThat(catalog.names(byName("reach"))).containsExactly("Reach");
    }

    @Test
    void letsTwoProductsTakeOneNameWithinTheLag() {
        catalog.saved(Requests.product("Reach"));

        assertThatCode(() -> catalog.saved(Requests.product("Reach"))).doesNotThrowAnyException();
        catalog.refresh();
        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.saved(Requests.product("Reach")))
                .withMessage("DataProduct with name Reach already exists in the domain");
    }

    @Test
    void keepsANameTakenUntilTheIndexKnowsThatItsProductIsArchived() {
        var product = catalog.saved(Requests.product("Reach"));
        catalog.refresh();
        catalog.delete(DeleteMode.SOFT, product.guid());

        assertThatExceptionOfType(AtlasException.class).isThrownBy(() -> catalog.saved(Requests.product("Reach")));
        catalog.refresh();
        assertThatCode(() -> catalog.saved(Requests.product("Reach"))).doesNotThrowAnyException();
    }

    private static String byName(String name) {
        return "{\"term\": {\"name.keyword\": \"%s\"}}".formatted(name);
    }
}
