package io.dataproducts.gateway.sandbox.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataproducts.gateway.sandbox.TestCatalog;
import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.error.AtlasException;
import io.dataproducts.gateway.sandbox.graph.Entity;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProductUpdateTests {

    private final TestCatalog catalog = TestCatalog.withProducts();
    private Entity product;

    @BeforeEach
    void create() {
        product = catalog.saved(Requests.product(
                "Reach", TestCatalog.MARKETING, ", \"description\": \"old\", \"userDescription\": \"kept\""));
    }

    @Test
    void leavesAbsentAttributesAndErasesNulls() {
        var after = catalog.saved(Requests.change(product, ", \"description\": null"));

        assertThat(after.attributes()).doesNotContainKey("description");
        assertThat(after.text("userDescription")).isEqualTo("kept");
    }

    @Test
    void findsTheProductByItsQualifiedNameAndTellsItsGuid() {
        var result = catalog.save(
                Requests.change(product, ", \"description\": \"new\"").replace(product.guid(), "-1"));

        assertThat(result.created()).isEmpty();
        assertThat(result.updated()).extracting(Entity::guid).containsExactly(product.guid());
        assertThat(result.guidAssignments()).isEqualTo(Map.of("-1", product.guid()));
    }

    @Test
    void answersAnUnchangedUpsertWithNothingButTheGuid() {
        var result = catalog.save(
                Requests.change(product, ", \"description\": \"old\"").replace(product.guid(), "-1"));

        assertThat(result.updated()).isEmpty();
        assertThat(result.guidAssignments()).containsEntry("-1", product.guid());
        assertThat(catalog.get(product.guid())).isEqualTo(product);
    }

    @Test
    void resetsAWrongQualifiedNameButCountsItAsAChange() {
        var result = catalog.save(Requests.change(product, "").replace(product.qualifiedName(), "elsewhere"));

        assertThat(result.updated()).hasSize(1);
        assertThat(catalog.get(product.guid()).qualifiedName()).isEqualTo(product.qualifiedName());
    }

    @Test
    void putsLineageBackToPendingWhenTheSelectionChanges() {
        var seeded = catalog.get("da7a9000-0000-4000-8000-000000000001");

        var same = catalog.saved(Requests.change(seeded, ", \"description\": \"new\""));
        var changed = catalog.saved(Requests.change(same, ", \"dataProductAssetsDSL\": \"{\\\"query\\\": 1}\""));

        assertThat(same.text("daapLineageStatus")).isEqualTo("Completed");
        assertThat(changed.text("daapLineageStatus")).isEqualTo("Pending");
    }

    @Test
    void keepsCustomAttributesThatAreAbsentOrNullAndReplacesOthers() {
        catalog.save(Requests.changeWith(product, "", ", \"customAttributes\": {\"a\": \"1\"}"));
        catalog.save(Requests.changeWith(product, ", \"description\": \"2\"", ", \"customAttributes\": null"));
        assertThat(customAttributes()).isEqualTo(Map.of("a", "1"));

        catalog.save(Requests.changeWith(product, "", ", \"customAttributes\": {\"b\": \"2\"}"));
        assertThat(customAttributes()).isEqualTo(Map.of("b", "2"));

        catalog.save(Requests.changeWith(product, "", ", \"customAttributes\": {}"));
        assertThat(customAttributes()).isEmpty();
    }

    @Test
    void ignoresLabelsOnUpdate() {
        catalog.save(Requests.changeWith(product, ", \"description\": \"2\"", ", \"labels\": [\"x\"]"));

        assertThat(catalog.get(product.guid()).governance().labels()).isEmpty();
    }

    @Test
    void writesCustomMetadataOnlyOnRequest() {
        var change = Requests.changeWith(product, "", ", \"businessAttributes\": {\"bmSetId123\": {\"cmAttrId1\": 7}}");

        catalog.save(change);
        assertThat(catalog.get(product.guid()).governance().customMetadata()).isEmpty();

        catalog.save(new SaveOptions(false, false, true, false), change);
        Map<String, JsonNode> set =
                catalog.get(product.guid()).governance().customMetadata().get("bmSetId123");
        assertThat(set).isNotNull().containsKey("cmAttrId1");
    }

    @Test
    void replacesTagsOnlyOnRequest() {
        var change =
                Requests.changeWith(product, "", ", \"classifications\": [{\"typeName\": \"hV5tUjaM0bKyBdjqzyhDkx\"}]");

        catalog.save(change);
        assertThat(catalog.get(product.guid()).tags(true)).isEmpty();

        catalog.save(new SaveOptions(true, false, false, false), change);
        assertThat(catalog.get(product.guid()).tags(true)).containsExactly("hV5tUjaM0bKyBdjqzyhDkx");
    }

    @Test
    void checksANameOnlyWhenItChanges() {
        catalog.saved(Requests.product("Range"));

        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(Requests.change(product, "").replace("\"Reach\"", "\"Range\"")))
                .withMessage("DataProduct with name Range already exists in the domain");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            , "dataProductAssetsDSL": null | BAD_REQUEST | dataProductAssetsDSL attribute is mandatory for DataProducts
            , "dataDomain": null | BAD_REQUEST | DataProduct can only be moved to another Domain.
            , "daapLineageStatus": "Completed" | UNAUTHORIZED_ACCESS | tester is not authorized to perform Can not update Lineage Status to Completed
            """)
    void refusesWhatTheServerRefuses(String change, AtlasErrorCode code, String message) {
        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(Requests.change(product, change)))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void movesToAnotherDomainAndKeepsTheLastPartOfTheQualifiedName() {
        var after = catalog.saved(move(""));

        assertThat(after.qualifiedName())
                .startsWith(catalog.get(TestCatalog.FINANCE).qualifiedName())
                .endsWith(product.qualifiedName()
                        .substring(product.qualifiedName().lastIndexOf('/')));
        assertThat(after.text("parentDomainQualifiedName"))
                .isEqualTo(catalog.get(TestCatalog.FINANCE).qualifiedName());
        assertThat(after.references("dataDomain")).containsExactly(TestCatalog.FINANCE);
    }

    @Test
    void refusesToMoveAndChangeVisibilityAtOnce() {
        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(move(", \"daapVisibility\": \"Public\"")))
                .withMessageStartingWith(
                        "Moving the product to another domain along with the change in Daap visibility");
    }

    private String move(String more) {
        return Requests.change(product, more + ", \"dataDomain\": {\"guid\": \"%s\"}".formatted(TestCatalog.FINANCE));
    }

    private Map<String, String> customAttributes() {
        return catalog.get(product.guid()).governance().customAttributes();
    }
}
