package io.dataproducts.gateway.sandbox.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataproducts.gateway.sandbox.TestCatalog;
import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.error.AtlasException;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductCreateTests {

    private static final String MARKETING = "default/domain/8S8vbC9hT6iPLMY2ydXqf/super";

    private final TestCatalog catalog = TestCatalog.withProducts();

    @Test
    void mintsTheQualifiedNameAndTheDomainsAboveIt() {
        var product = catalog.saved(Requests.product("Reach"));

        assertThat(product.qualifiedName()).matches(MARKETING + "/product/[0-9a-zA-Z]{21}");
        assertThat(product.text("parentDomainQualifiedName")).isEqualTo(MARKETING);
        assertThat(product.text("superDomainQualifiedName")).isEqualTo(MARKETING);
        assertThat(product.text("daapLineageStatus")).isEqualTo("Pending");
        assertThat(product.name()).isEqualTo("Reach");
    }

    @Test
    void findsTheRootOfADomainThatIsNone() {
        var product = catalog.saved(Requests.product("Reach", "d0fa1000-0000-4000-8000-000000000006", ""));

        assertThat(product.text("superDomainQualifiedName")).isEqualTo(MARKETING);
        assertThat(product.text("parentDomainQualifiedName")).startsWith(MARKETING + "/domain/");
    }

    @Test
    void listsTheProductAsCreatedAndItsDomainAsUpdated() {
        var result = catalog.save(Requests.product("Reach"));

        assertThat(result.created()).extracting(Entity::name).containsExactly("Reach");
        assertThat(result.updated()).extracting(Entity::name).containsExactly("Marketing");
        assertThat(result.guidAssignments())
                .isEqualTo(Map.of("-1", result.created().getFirst().guid()));
    }

    @Test
    void isSeenByTheDomainAtOnce() {
        var product = catalog.saved(Requests.product("Reach"));

        assertThat(catalog.graph().referring(TestCatalog.MARKETING, Relation.DATA_DOMAIN))
                .contains(product);
    }

    @Test
    void takesTheDomainAmongTheAttributesToo() {
        var product = catalog.saved("""
                {"guid": "-1", "typeName": "DataProduct", "attributes": {"name": "Reach", "qualifiedName": "x",
                 "dataProductAssetsDSL": "{\\"query\\": {}}", "dataDomain": {"typeName": "DataDomain",
                 "uniqueAttributes": {"qualifiedName": "%s"}}}}""".formatted(MARKETING));

        assertThat(product.references("dataDomain")).containsExactly(TestCatalog.MARKETING);
    }

    @Test
    void inventsAPlaceholderForAnEntityWithoutOne() {
        var result = catalog.save(Requests.product("Reach").replace("\"guid\": \"-1\", ", ""));

        assertThat(result.guidAssignments()).hasSize(1);
        assertThat(result.guidAssignments().keySet().iterator().next()).startsWith("-");
    }

    @Test
    void leavesOutWhatTheTypeDoesNotKnowAndWhatClientsMayNotWrite() {
        var product = catalog.saved(Requests.product(
                "Reach", TestCatalog.MARKETING, ", \"noSuchThing\": 1, \"daapOutputPortGuids\": [\"x\"]"));

        assertThat(product.attributes()).doesNotContainKeys("noSuchThing", "daapOutputPortGuids");
    }

    @Test
    void keepsCustomAttributesAndLabels() {
        var product = catalog.saved(Requests.product("Reach")
                .replace(
                        "\"guid\": \"-1\"",
                        "\"guid\": \"-1\", \"customAttributes\": {\"k\": \"v\"}, \"labels\": [\"l\"]"));

        assertThat(product.governance().customAttributes()).isEqualTo(Map.of("k", "v"));
        assertThat(product.governance().labels()).containsExactly("l");
    }

    @Test
    void isStampedWithTheTimeAtWhichTheRequestBegan() {
        var began = Instant.parse("2026-04-01T08:00:00Z");
        catalog.at(began);

        var product = catalog.saved(Requests.product("Reach"));

        assertThat(product.audit().created().at()).isEqualTo(began);
        assertThat(catalog.get(TestCatalog.MARKETING).audit().updated().at()).isEqualTo(began);
    }

    @Test
    void refusesANameThatIsTakenInTheDomain() {
        catalog.save(Requests.product("Reach"));

        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(Requests.product("Reach")))
                .withMessage("DataProduct with name Reach already exists in the domain")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AtlasErrorCode.BAD_REQUEST));
    }

    @Test
    void tellsNamesApartByCaseAndByDomain() {
        catalog.save(Requests.product("Reach"));

        assertThatCode(() -> {
                    catalog.save(Requests.product("reach"));
                    catalog.save(Requests.product("Reach", TestCatalog.FINANCE, ""));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void letsANamePassThatOnlyAnArchivedProductHas() {
        assertThatCode(() -> catalog.save(Requests.product("Legacy Attribution")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "name": "Reach" | "nam": "Reach" | 404 | DataProduct.name: mandatory attribute value missing in type DataProduct
            "name": "Reach" | "name": null | 404 | DataProduct.name: mandatory attribute value missing in type DataProduct
            "qualifiedName" | "qualifiedNam" | 404 | DataProduct.qualifiedName: mandatory attribute value missing
            "name": "Reach" | "name": "Reach", "daapStatus": "Foo" | 404 | DataProduct.daapStatus=Foo: invalid value for type DataProductStatus
            "name": "Reach" | "name": "Reach", "viewScore": "high" | 404 | DataProduct.viewScore=high: invalid value for type float
            dataProductAssetsDSL | dsl | 400 | dataProductAssetsDSL attribute is mandatory for DataProducts
            "{\\"query\\": {\\"dsl\\": {}}}" | "[1]" | 400 | dataProductAssetsDSL attribute must be a valid JSON object
            "{\\"query\\": {\\"dsl\\": {}}}" | "{x" | 400 | dataProductAssetsDSL attribute must be a valid JSON object
            "{\\"query\\": {\\"dsl\\": {}}}" | "{}" | 400 | dataProductAssetsDSL attribute cannot be empty
            "{\\"query\\": {\\"dsl\\": {}}}" | "null" | 400 | dataProductAssetsDSL attribute cannot be empty
            "dataDomain" | "otherDomain" | 409 | Operation not supported: Cannot create a Product without a Domain Relationship
            d0fa1000-0000-4000-8000-000000000001 | d0fa1000-0000-4000-8000-999999999999 | 404 | Referenced entity d0fa1000-0000-4000-8000-999999999999 is not found
            "guid": "-1" | "guid": "d0fa1000-0000-4000-8000-999999999999" | 404 | Referenced entity d0fa1000-0000-4000-8000-999999999999 is not found
            "typeName": "DataProduct" | "typeName": "Nonsense" | 400 | Type ENTITY with name Nonsense does not exist
            "guid": "-1" | "guid": "-1", "customAttributes": {"a b": "c"} | 400 | Invalid key: a b in custom attribute
            "guid": "-1" | "guid": "-1", "classifications": [{"typeName": "Marketing"}] | 404 | Given classification Marketing was invalid
            """)
    void refusesBadInputAsTheServerDoes(String good, String bad, int status, String message) {
        var entity = Requests.product("Reach").replace(good, bad);

        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(entity))
                .withMessageContaining(message)
                .satisfies(refusal -> assertThat(refusal.code().status()).isEqualTo(status));
    }

    @Test
    void refusesTextsThatAreTooLongWithAnInternalError() {
        var entity =
                Requests.product("Reach", TestCatalog.MARKETING, ", \"description\": \"" + "x".repeat(100_001) + "\"");

        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(entity))
                .withMessageStartingWith("[\"")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AtlasErrorCode.INTERNAL_ERROR));
    }

    @Test
    void writesNothingIfOneEntityOfManyIsBad() {
        int before = catalog.graph().all().size();

        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(Requests.product("Reach"), Requests.product("Reach", "nowhere", "")));
        assertThat(catalog.graph().all()).hasSize(before);
    }

    @Test
    void letsOneRequestCreateADomainAndAProductInIt() {
        var result = catalog.save(
                Requests.domain("New", "").replace("\"-1\"", "\"-2\""), Requests.product("Reach", "-2", ""));

        assertThat(result.created()).extracting(Entity::name).containsExactlyInAnyOrder("New", "Reach");
    }
}
