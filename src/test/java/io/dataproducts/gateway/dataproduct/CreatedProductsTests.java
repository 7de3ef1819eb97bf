package io.dataproducts.gateway.dataproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.atlan.SearchClient;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreatedProductsTests {

    private static final String ANOTHER = "ffffffffffffffffffffffffffffffff";

    private final ProductNames names = mock(ProductNames.class);
    private final CreatedProducts created =
            new CreatedProducts(names, mock(EntityClient.class), mock(SearchClient.class));

    @ParameterizedTest
    @CsvSource({
        LateProducts.MARKER + ", service-account-gateway, 1, true",
        LateProducts.MARKER + ", service-account-gateway, 100, true",
        LateProducts.MARKER + ", service-account-gateway, -100, true",
        ANOTHER + ", service-account-gateway, 1, false",
        LateProducts.MARKER + ", ada, 1, false",
        LateProducts.MARKER + ", service-account-gateway, 300, false"
    })
    void recognisesAProductByItsMarkerCreatorAndTimeTogether(
            String marker, String creator, int secondsLater, boolean isFound) {
        var product = LateProducts.product(marker, creator, Duration.ofSeconds(secondsLater));
        when(names.named(LateProducts.DOMAIN, LateProducts.NAME)).thenReturn(Stream.of(product));

        assertThat(created.find(LateProducts.attempt()).isPresent()).isEqualTo(isFound);
    }
}
