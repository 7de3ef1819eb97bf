package io.dataproducts.gateway.dataproduct;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.platform.etag.Condition;
import io.dataproducts.gateway.platform.etag.EntityTag;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProductVersionTests {

    private static final String GUID = "da7a9000-0000-4000-8000-000000000001";
    private static final DataProduct PRODUCT =
            product("'name':'Orders','userDescription':'All orders','ownerUsers':['ada']", "ACTIVE");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'name':'Sales','userDescription':'All orders','ownerUsers':['ada']",
                "'name':'Orders','ownerUsers':['ada']",
                "'name':'Orders','userDescription':'All orders','ownerUsers':['ada','bob']",
                "'name':'Orders','userDescription':'All orders','ownerUsers':['ada'],'dataProductAssetsDSL':'{}'"
            })
    void whatCallersCanWriteMakesAnotherVersion(String attributes) {
        assertThat(tag(product(attributes, "ACTIVE")).writable())
                .isNotEqualTo(tag(PRODUCT).writable());
    }

    @Test
    void archivingMakesAnotherVersion() {
        var archived = product("'name':'Orders','userDescription':'All orders','ownerUsers':['ada']", "DELETED");

        assertThat(tag(archived).writable()).isNotEqualTo(tag(PRODUCT).writable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'daapLineageStatus':'Completed'",
                "'description':'from the source'",
                "'ownerGroups':[],'certificateStatusMessage':'','daapCriticality':null"
            })
    void whatAtlansJobsWriteAndWhatSaysNothingDoNot(String more) {
        var other = product("'name':'Orders','userDescription':'All orders','ownerUsers':['ada']," + more, "ACTIVE");

        assertThat(tag(other).writable()).isEqualTo(tag(PRODUCT).writable());
    }

    @Test
    void theRestCoversTheWholeView() {
        var shown = ProductVersion.of(PRODUCT, view(Map.of()));
        var withMore = ProductVersion.of(
                PRODUCT, view(Map.of("viewScore", JsonMapper.shared().readTree("7"))));

        assertThat(withMore.writable()).isEqualTo(shown.writable());
        assertThat(withMore.rest()).isNotEqualTo(shown.rest());
    }

    @Test
    void aWriteToThisVersionGoesOn() {
        var condition = Condition.of("If-Match", tag(PRODUCT).header());

        assertThatCode(() -> ProductVersion.require(condition, PRODUCT)).doesNotThrowAnyException();
        assertThatCode(() -> ProductVersion.require(Optional.empty(), PRODUCT)).doesNotThrowAnyException();
    }

    @Test
    void aWriteToAnotherVersionStops() {
        var condition = Condition.of("If-Match", "\"0000000000000000.0000000000000000\"");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ProductVersion.require(condition, PRODUCT))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
    }

    private static EntityTag tag(DataProduct product) {
        return ProductVersion.of(product, view(Map.of()));
    }

    private static ProductView view(Map<String, JsonNode> attributes) {
        var signature = new ProductView.Signature(Instant.EPOCH, "ada");
        return new ProductView(
                GUID,
                "default/domain/x/super/product/y",
                "Orders",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Principals.NONE,
                null,
                false,
                null,
                "http://localhost",
                signature,
                signature,
                attributes);
    }

    private static DataProduct product(String attributes, String status) {
        return new DataProduct(new AtlanEntity(JsonMapper.shared()
                .readTree(quoted("{'typeName':'DataProduct','guid':'%s','status':'%s','attributes':{%s}}"
                        .formatted(GUID, status, attributes)))));
    }
}
