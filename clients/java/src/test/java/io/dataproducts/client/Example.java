package io.dataproducts.client;

import io.dataproducts.client.api.DataProductsApi;
import io.dataproducts.client.api.DataProductsApi.APICreateProductRequest;
import io.dataproducts.client.invoker.ApiException;
import io.dataproducts.client.model.AssetSelection;
import io.dataproducts.client.model.DataProduct;
import io.dataproducts.client.model.NewDataProduct;
import java.util.List;
import java.util.UUID;

/** What the README shows; {@link ReadmeTests} holds the two equal, and {@link StoryIT} runs it. */
final class Example {

    private Example() {}

    static DataProduct create(String baseUrl, String name) throws ApiException {
        var products = new DataProductsApi(Gateway.at(baseUrl));
        var wish = new NewDataProduct().name(name).domain("Marketing");
        wish.assets(new AssetSelection().types(List.of("Table")).tags(List.of("Marketing")));
        var request = APICreateProductRequest.newBuilder()
                .newDataProduct(wish)
                .idempotencyKey(UUID.randomUUID().toString()) // one key for one wish, kept over all attempts
                .build();

        var product = new Persistently().call(() -> products.createProduct(request));
        return product;
    }
}
