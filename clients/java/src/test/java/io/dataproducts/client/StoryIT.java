package io.dataproducts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataproducts.client.api.DataProductsApi;
import io.dataproducts.client.api.DataProductsApi.APICreateProductDryRunRequest;
import io.dataproducts.client.api.DataProductsApi.APICreateProductRequest;
import io.dataproducts.client.api.DataProductsApi.APIDeleteProductRequest;
import io.dataproducts.client.api.DataProductsApi.APIGetProductRequest;
import io.dataproducts.client.api.DataProductsApi.APIListProductAssetsRequest;
import io.dataproducts.client.api.DataProductsApi.APIListProductsRequest;
import io.dataproducts.client.api.DataProductsApi.APIPatchProductDryRunRequest;
import io.dataproducts.client.api.DataProductsApi.APIPatchProductRequest;
import io.dataproducts.client.api.DataProductsApi.APIRestoreProductRequest;
import io.dataproducts.client.invoker.ApiException;
import io.dataproducts.client.invoker.ApiResponse;
import io.dataproducts.client.model.Asset;
import io.dataproducts.client.model.AssetSelection;
import io.dataproducts.client.model.AssetSelection.CertificatesEnum;
import io.dataproducts.client.model.DataProduct;
import io.dataproducts.client.model.DataProductPatch;
import io.dataproducts.client.model.DryRunChange;
import io.dataproducts.client.model.NewDataProduct;
import io.dataproducts.client.model.PageDataProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product's life through the client: against {@code -Dgateway}, and {@code -Dproxy}, which cuts answers. */
class StoryIT {

    private static final int LOOKS = 50;
    private static final long MILLIS_BETWEEN_LOOKS = 200;

    private final DataProductsApi products = new DataProductsApi(Gateway.at(address("gateway")));
    private final String name = "Story in Java " + UUID.randomUUID();
    private UUID guid;

    @BeforeAll
    static void refusesToRunAgainstNothing() {
        address("gateway");
        address("proxy");
    }

    @BeforeEach
    void create() throws ApiException {
        var created = products.createProductWithHttpInfo(APICreateProductRequest.newBuilder()
                .newDataProduct(wish(name))
                .idempotencyKey(key())
                .build());

        assertThat(created.getStatusCode()).isEqualTo(201);
        guid = created.getData().getGuid();
    }

    @Test
    void listsWhatItCreated() throws Exception {
        var query = APIListProductsRequest.newBuilder().name(name).count(true).build();

        PageDataProduct page = products.listProducts(query);
        for (int look = 1; page.getItems().isEmpty() && look < LOOKS; look++) {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
            page = products.listProducts(query);
        }

        assertThat(page.getItems()).extracting(DataProduct::getGuid).containsExactly(guid);
        assertThat(page.getCount()).isEqualTo(1);
    }

    @Test
    void patchesOnlyTheVersionThatItSaw() throws ApiException {
        var before = etag();

        assertThat(patch("What drives our campaigns", before).getDescription()).isEqualTo("What drives our campaigns");

        assertThatThrownBy(() -> Call.success(() -> patch("Too late", before)))
                .isInstanceOfSatisfying(GatewayException.class, failure -> {
                    assertThat(failure.problem().getCode()).isEqualTo("precondition-failed");
                    assertThat(failure.problem().getStatus()).isEqualTo(412);
                    assertThat(failure.problem().getRetryable()).isFalse();
                });
    }

    @Test
    void learnsThatANameIsTaken() {
        var again = APICreateProductRequest.newBuilder()
                .newDataProduct(wish(name))
                .idempotencyKey(key())
                .build();

        assertThatThrownBy(() -> Call.success(() -> products.createProduct(again)))
                .isInstanceOfSatisfying(GatewayException.class, failure -> {
                    assertThat(failure.problem().getCode()).isEqualTo("name-taken");
                    assertThat(failure.problem().getStatus()).isEqualTo(409);
                });
    }

    @Test
    void readsItsAssetsPageByPage() throws ApiException {
        var query = APIListProductAssetsRequest.newBuilder().guid(guid).limit(7).count(true);
        var assets = new ArrayList<Asset>();
        var page = products.listProductAssets(query.build());
        assets.addAll(page.getItems());
        int pages = 1;
        for (; page.getNextCursor() != null; pages++) {
            page = products.listProductAssets(query.cursor(page.getNextCursor()).build());
            assets.addAll(page.getItems());
        }

        assertThat(pages).isGreaterThan(1);
        assertThat(assets).extracting(Asset::getGuid).doesNotHaveDuplicates().hasSize(Math.toIntExact(page.getCount()));
    }

    @Test
    void archivesAndRestores() throws ApiException {
        products.deleteProduct(APIDeleteProductRequest.newBuilder().guid(guid).build());
        assertThat(get().getData().getArchived()).isTrue();

        var restored = products.restoreProduct(APIRestoreProductRequest.newBuilder()
                .guid(guid)
                .idempotencyKey(key())
                .build());
        assertThat(restored.getArchived()).isFalse();
        assertThat(restored.getStatus()).isEqualTo("Active");
    }

    @Test
    void repeatsACreateWhoseAnswerWasLostUnderItsKey() throws ApiException {
        var cut = new DataProductsApi(Gateway.at(address("proxy")));
        var request = APICreateProductRequest.newBuilder()
                .newDataProduct(wish(name + ", cut"))
                .idempotencyKey("cut-" + UUID.randomUUID())
                .build();
        var attempts = new AtomicInteger();

        var kept = new Persistently().call(() -> {
            attempts.incrementAndGet();
            return cut.createProductWithHttpInfo(request);
        });

        assertThat(attempts).hasValue(2);
        assertThat(kept.getStatusCode()).isEqualTo(201);
        assertThat(kept.getHeaders().get("Idempotent-Replayed")).containsExactly("true");
        assertThat(kept.getData().getName()).isEqualTo(name + ", cut");
    }

    @Test
    void seesWhatACreateWouldDo() throws ApiException {
        var dryRun = products.createProductDryRun(APICreateProductDryRunRequest.newBuilder()
                .newDataProduct(wish(name + ", dry"))
                .build());

        assertThat(dryRun.getChanges()).extracting(DryRunChange::getTo).contains(name + ", dry");
        assertThat(dryRun.getAssets().getMatched()).isPositive();
        create(name + ", dry");
    }

    @Test
    void seesWhatAPatchWouldDo() throws ApiException {
        var before = etag();
        var narrower = new DataProductPatch().assets(new AssetSelection().tags(List.of("Marketing")));

        var dryRun = products.patchProductDryRun(APIPatchProductDryRunRequest.newBuilder()
                .guid(guid)
                .dataProductPatch(narrower)
                .confirm(true)
                .build());

        assertThat(dryRun.getChanges()).extracting(DryRunChange::getPointer).containsExactly("/assets");
        assertThat(dryRun.getAssets().getLost()).isPositive();
        assertThat(etag()).isEqualTo(before);
    }

    @Test
    void doesWhatTheReadmeShows() throws ApiException {
        assertThat(Example.create(address("gateway"), name + ", shown").getStatus())
                .isEqualTo("Active");
    }

    private DataProduct create(String free) throws ApiException {
        return products.createProduct(APICreateProductRequest.newBuilder()
                .newDataProduct(wish(free))
                .idempotencyKey(key())
                .build());
    }

    private DataProduct patch(String description, String etag) throws ApiException {
        return products.patchProduct(APIPatchProductRequest.newBuilder()
                .guid(guid)
                .dataProductPatch(new DataProductPatch().description(description))
                .ifMatch(etag)
                .idempotencyKey(key())
                .build());
    }

    private ApiResponse<DataProduct> get() throws ApiException {
        return products.getProductWithHttpInfo(
                APIGetProductRequest.newBuilder().guid(guid).build());
    }

    private String etag() throws ApiException {
        return get().getHeaders().get("ETag").get(0);
    }

    private static NewDataProduct wish(String name) {
        var assets = new AssetSelection().types(List.of("Table")).certificates(List.of(CertificatesEnum.VERIFIED));
        return new NewDataProduct().name(name).domain("Marketing").assets(assets);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String address(String property) {
        var address = System.getProperty(property);
        if (address == null) {
            throw new IllegalStateException("the story needs -Dgateway=URL and -Dproxy=URL (clients/README.md)");
        }
        return address;
    }
}
