package io.dataproducts.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.client.api.DataProductsApi;
import io.dataproducts.client.api.DataProductsApi.APICreateProductDryRunRequest;
import io.dataproducts.client.api.DataProductsApi.APICreateProductRequest;
import io.dataproducts.client.api.DataProductsApi.APIGetProductRequest;
import io.dataproducts.client.api.DataProductsApi.APIPatchProductDryRunRequest;
import io.dataproducts.client.api.DataProductsApi.APIPatchProductRequest;
import io.dataproducts.client.invoker.ApiException;
import io.dataproducts.client.model.AssetSelection;
import io.dataproducts.client.model.AssetSelection.CertificatesEnum;
import io.dataproducts.client.model.DataProduct;
import io.dataproducts.client.model.DataProductPatch;
import io.dataproducts.client.model.DryRunChange;
import io.dataproducts.client.model.NewDataProduct;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the generated code makes of the contract, on a socket. */
class ContractTests {

    private static final UUID GUID = UUID.fromString("da7a9000-0000-4000-8000-000000000001");

    private final StubGateway stub = new StubGateway();
    private final DataProductsApi products = new DataProductsApi(stub.client());

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void toleratesMembersItDoesNotKnow() throws ApiException {
        stub.answers("""
                {"guid": "da7a9000-0000-4000-8000-000000000001", "name": "Orders", "mood": {"of": ["the", "day"]},
                 "owners": {"users": ["ada"], "robots": []}, "assets": {"types": ["Table"], "phase": "full"}}""");

        var product = get();

        assertThat(product.getName()).isEqualTo("Orders");
        assertThat(product.getOwners().getUsers()).containsExactly("ada");
        assertThat(product.getAssets().getTypes()).containsExactly("Table");
    }

    @Test
    void toleratesValuesItDoesNotKnow() throws ApiException {
        stub.answers("""
                {"status": "Paused", "assets": {"certificates": ["VERIFIED", "NOTARISED"]}}""");

        var product = get();

        assertThat(product.getStatus()).isEqualTo("Paused");
        assertThat(product.getAssets().getCertificates())
                .containsExactly(CertificatesEnum.VERIFIED, CertificatesEnum.UNKNOWN_DEFAULT_OPEN_API);
    }

    /** The build runs this with a platform whose encoding is ASCII. */
    @Test
    void readsUtf8WhereverItRuns() throws ApiException {
        stub.answers("{\"name\": \"B\u00fccher \u672c\"}");

        assertThat(get().getName()).isEqualTo("B\u00fccher \u672c");
    }

    @Test
    void sendsAndReadsBackSelectionsOfAnyDepth() throws ApiException {
        var selection = """
                {"all": [{"any": [{"tags": ["PII"]}, {"not": [{"certificates": ["DEPRECATED"]}]}]}],
                 "customMetadata": {"Data Quality": {"Score": {"gte": 90}, "Checked": true, "Tier": ["gold", "silver"]}},
                 "popularity": {"gte": 5.5}, "createdAfter": "2026-01-01T00:00:00Z"}""";
        stub.answers("{\"assets\": %s}".formatted(selection));

        create(new NewDataProduct().assets(get().getAssets()));

        assertThat(stub.body().path("assets")).isEqualTo(JsonMapper.shared().readTree(selection));
    }

    @Test
    void writesCustomMetadataAsMaps() throws ApiException {
        Map<String, Map<String, Object>> quality = Map.of("Data Quality", Map.of("Score", Map.of("gte", 90)));

        create(new NewDataProduct()
                .assets(new AssetSelection().not(List.of(new AssetSelection().customMetadata(quality)))));

        assertThat(stub.body()
                        .at("/assets/not/0/customMetadata/Data Quality/Score/gte")
                        .asInt())
                .isEqualTo(90);
    }

    @Test
    void sendsNothingThatWasNotSet() throws ApiException {
        create(new NewDataProduct()
                .name("Orders")
                .domain("Sales")
                .assets(new AssetSelection().types(List.of("Table"))));

        assertThat(stub.line()).isEqualTo("POST /products");
        assertThat(stub.body())
                .hasToString("{\"assets\":{\"types\":[\"Table\"]},\"domain\":\"Sales\",\"name\":\"Orders\"}");
    }

    @Test
    void tellsNullFromAbsentInAPatch() throws ApiException {
        products.patchProduct(APIPatchProductRequest.newBuilder()
                .guid(GUID)
                .dataProductPatch(new DataProductPatch().description(null))
                .build());

        assertThat(stub.line()).isEqualTo("PATCH /products/" + GUID);
        assertThat(stub.body()).hasToString("{\"description\":null}");
    }

    @Test
    void asksForTheDryRunOfACreate() throws ApiException {
        stub.answers("""
                {"changes": [{"pointer": "/name", "to": "Orders"}]}""");

        var dryRun = products.createProductDryRun(APICreateProductDryRunRequest.newBuilder()
                .newDataProduct(new NewDataProduct().name("Orders"))
                .build());

        assertThat(stub.line()).isEqualTo("POST /products?dryRun=true");
        assertThat(dryRun.getChanges()).extracting(DryRunChange::getTo).containsExactly("Orders");
    }

    @Test
    void asksForTheDryRunOfAPatchThatIsConfirmed() throws ApiException {
        stub.answers("""
                {"changes": [{"pointer": "/assets", "from": {"types": ["View"]}, "to": {"types": ["Table"]}}]}""");

        var dryRun = products.patchProductDryRun(APIPatchProductDryRunRequest.newBuilder()
                .guid(GUID)
                .dataProductPatch(new DataProductPatch().assets(new AssetSelection().types(List.of("Table"))))
                .confirm(true)
                .build());

        assertThat(stub.line()).isEqualTo("PATCH /products/" + GUID + "?dryRun=true&confirm=true");
        assertThat(dryRun.getChanges())
                .extracting(DryRunChange::getTo)
                .containsExactly(Map.of("types", List.of("Table")));
    }

    @Test
    void sendsItsHeadersWithEveryRequest() throws ApiException {
        get();

        assertThat(stub.key()).isEqualTo("dpg_1");
    }

    private DataProduct get() throws ApiException {
        return products.getProduct(APIGetProductRequest.newBuilder().guid(GUID).build());
    }

    private void create(NewDataProduct wish) throws ApiException {
        products.createProduct(
                APICreateProductRequest.newBuilder().newDataProduct(wish).build());
    }
}
