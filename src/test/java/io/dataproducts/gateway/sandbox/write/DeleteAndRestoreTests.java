package io.dataproducts.gateway.sandbox.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataproducts.gateway.sandbox.TestCatalog;
import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.error.AtlasException;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.EntityStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeleteAndRestoreTests {

    private static final String RESTORE = ", \"status\": \"ACTIVE\"";

    private final TestCatalog catalog = TestCatalog.withProducts();
    private Entity product;

    @BeforeEach
    void create() {
        product = catalog.saved(Requests.product("Reach", TestCatalog.MARKETING, ", \"daapStatus\": \"Active\""));
    }

    @ParameterizedTest
    @EnumSource(names = {"SOFT", "DEFAULT"})
    void archives(DeleteMode mode) {
        var result = catalog.delete(mode, product.guid());

        var after = catalog.get(product.guid());
        assertThat(result.deleted()).containsExactly(after);
        assertThat(after.status()).isEqualTo(EntityStatus.DELETED);
        assertThat(after.text("daapStatus")).isEqualTo("Archived");
        assertThat(after.text("daapLineageStatus")).isEqualTo("Pending");
    }

    @ParameterizedTest
    @EnumSource(names = {"HARD", "PURGE"})
    void removesForGoodAndFromBothStates(DeleteMode mode) {
        var archived = catalog.saved(Requests.product("Other"));
        catalog.delete(DeleteMode.SOFT, archived.guid());

        var result = catalog.delete(mode, product.guid(), archived.guid());

        assertThat(result.deleted()).hasSize(2);
        assertThat(catalog.graph().find(product.guid())).isEmpty();
        assertThat(catalog.graph().find(archived.guid())).isEmpty();
        assertThat(catalog.names("{\"term\": {\"name.keyword\": \"Reach\"}}")).isEmpty();
    }

    @Test
    void passesOverWhatIsUnknownOrArchivedAlready() {
        catalog.delete(DeleteMode.SOFT, product.guid());

        var result = catalog.delete(DeleteMode.SOFT, product.guid(), "00000000-0000-4000-8000-000000000000");

        assertThat(result.deleted()).isEmpty();
        assertThat(result.updated()).isEmpty();
    }

    @Test
    void refusesToPurgeAProductThatAssetsLinkToAsAnInternalError() {
        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.delete(DeleteMode.PURGE, "da7a9000-0000-4000-8000-000000000002"))
                .withMessageStartingWith("org.apache.atlas.exception.AtlasBaseException: Operation not supported: This"
                        + " product can't be deleted right now")
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(AtlasErrorCode.INTERNAL_ERROR);
                    assertThat(refusal.getCause()).hasMessageStartingWith("Operation not supported: This product");
                });
    }

    @Test
    void archivesAProductThatAssetsLinkTo() {
        catalog.delete(DeleteMode.SOFT, "da7a9000-0000-4000-8000-000000000002");

        assertThat(catalog.get("da7a9000-0000-4000-8000-000000000002").isActive())
                .isFalse();
    }

    @Test
    void findsAnArchivedProductByItsQualifiedNameAndRefusesToChangeIt() {
        catalog.delete(DeleteMode.SOFT, product.guid());
        var change = Requests.change(product, ", \"description\": \"x\"").replace(product.guid(), "-1");

        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(change))
                .withMessage("Operation not supported: Cannot update DataProduct that is Archived!");
    }

    @Test
    void refusesCustomMetadataOnAnArchivedProduct() {
        catalog.delete(DeleteMode.SOFT, product.guid());
        var change = Requests.changeWith(
                product,
                ", \"daapLineageStatus\": \"Failed\"",
                ", \"businessAttributes\": {\"bmSetId123\": {\"cmAttrId1\": 7}}");

        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(change))
                .withMessage("Operation not supported: Cannot add or update custom metadata on archived DataProduct.");
    }

    @Test
    void restoresButLeavesTheProductStatusArchived() {
        catalog.delete(DeleteMode.SOFT, product.guid());

        var result = catalog.save(Requests.changeWith(product, "", RESTORE));

        assertThat(result.updated()).extracting(Entity::guid).contains(product.guid());
        assertThat(catalog.get(product.guid()).isActive()).isTrue();
        assertThat(catalog.get(product.guid()).text("daapStatus")).isEqualTo("Archived");
    }

    @Test
    void restoresBesideANamesake() {
        catalog.delete(DeleteMode.SOFT, product.guid());
        catalog.save(Requests.product("Reach"));

        catalog.save(Requests.changeWith(product, "", RESTORE));

        assertThat(
                        catalog.names(
                                "{\"bool\": {\"filter\": [{\"term\": {\"name.keyword\": \"Reach\"}}, {\"term\": {\"__state\": \"ACTIVE\"}}]}}"))
                .hasSize(2);
    }

    @Test
    void restoringAnActiveProductChangesNothing() {
        assertThat(catalog.save(Requests.changeWith(product, "", RESTORE)).updated())
                .isEmpty();
    }

    @Test
    void cannotRestoreAProductWhoseDomainIsGone() {
        var domain = catalog.saved(Requests.domain("Short", ""));
        var orphan = catalog.saved(Requests.product("Orphan", domain.guid(), ""));
        catalog.delete(DeleteMode.SOFT, orphan.guid());
        catalog.delete(DeleteMode.PURGE, domain.guid());

        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(Requests.changeWith(orphan, "", RESTORE)))
                .withMessage(
                        "Operation not supported: Cannot restore DataProduct with guid %s because it has no parent"
                                + " domain relationship",
                        orphan.guid());
    }
}
