package io.dataproducts.gateway.sandbox.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataproducts.gateway.sandbox.TestCatalog;
import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.error.AtlasException;
import io.dataproducts.gateway.sandbox.graph.Entity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DomainTests {

    private static final String EMAIL = "d0fa1000-0000-4000-8000-000000000006";

    private final TestCatalog catalog = TestCatalog.withProducts();

    @Test
    void mintsTheQualifiedNamesOfRootsAndChildren() {
        var root = catalog.saved(Requests.domain("Sales", ""));
        var child = catalog.saved(Requests.domain("Online", root.guid()));

        assertThat(root.qualifiedName()).matches("default/domain/[0-9a-zA-Z]{21}/super");
        assertThat(root.attributes()).doesNotContainKeys("parentDomainQualifiedName", "superDomainQualifiedName");
        assertThat(child.qualifiedName()).matches(root.qualifiedName() + "/domain/[0-9a-zA-Z]{21}");
        assertThat(child.text("superDomainQualifiedName")).isEqualTo(root.qualifiedName());
    }

    @Test
    void replacesCustomAttributesButKeepsLabels() {
        var domain = catalog.saved(Requests.domain("Sales", "")
                .replace(
                        "\"guid\": \"-1\"",
                        "\"guid\": \"-1\", \"customAttributes\": {\"k\": \"v\"}, \"labels\": [\"l\"]"));

        assertThat(domain.governance().customAttributes()).isEqualTo(Map.of("isQualifiedNameMigrated", "true"));
        assertThat(domain.governance().labels()).containsExactly("l");
    }

    @Test
    void letsANameBeUsedOncePerParent() {
        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(Requests.domain("Marketing", "")))
                .withMessage("DataDomain with name Marketing already exists in the domain");
        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(Requests.domain("Brand", TestCatalog.MARKETING)));
        assertThatCode(() -> catalog.save(Requests.domain("Brand", TestCatalog.FINANCE)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesRelationsThatAGetShows() {
        var domain = catalog.get(TestCatalog.MARKETING);

        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(Requests.changeWith(
                        domain, ", \"description\": \"x\"", ", \"relationshipAttributes\": {\"dataProducts\": []}")))
                .withMessage("Cannot update Domain's subDomains or dataProducts relations");
    }

    @Test
    void refusesTagsAndStakeholders() {
        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(Requests.domain("Sales", "")
                        .replace(
                                "\"guid\": \"-1\"",
                                "\"guid\": \"-1\", \"relationshipAttributes\": {\"stakeholders\": []}")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AtlasErrorCode.OPERATION_NOT_SUPPORTED));
        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(Requests.domain("Sales", "")
                        .replace(
                                "\"guid\": \"-1\"",
                                "\"guid\": \"-1\", \"classifications\": [{\"typeName\": \"hV5tUjaM0bKyBdjqzyhDkx\"}]")))
                .withMessageContaining("Adding classifications to entity type 'DataDomain' is not supported");
    }

    @Test
    void refusesToDeleteADomainWithActiveChildrenAsAnInternalError() {
        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.delete(DeleteMode.SOFT, TestCatalog.MARKETING))
                .withMessageEndingWith("Domain cannot be deleted because it has active child domains or products")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AtlasErrorCode.INTERNAL_ERROR));
    }

    @Test
    void deletesADomainWhoseChildrenAreArchived() {
        var domain = catalog.saved(Requests.domain("Sales", ""));
        var product = catalog.saved(Requests.product("Reach", domain.guid(), ""));
        catalog.delete(DeleteMode.SOFT, product.guid());

        catalog.delete(DeleteMode.SOFT, domain.guid());

        assertThat(catalog.get(domain.guid()).isActive()).isFalse();
    }

    @Test
    void movesWithAllThatIsActiveBelow() {
        var campaigns = catalog.get("d0fa1000-0000-4000-8000-000000000004");

        var moved = catalog.saved(parent(campaigns, TestCatalog.FINANCE));

        var finance = catalog.get(TestCatalog.FINANCE).qualifiedName();
        assertThat(moved.qualifiedName()).isEqualTo(finance + "/domain/Tn7BxGk2Qf5WcZrVj9PyM");
        assertThat(catalog.get(EMAIL).qualifiedName())
                .isEqualTo(moved.qualifiedName() + "/domain/Xc9JmQp3Tv7HnSdWk5ZrB");
        var product = catalog.get("da7a9000-0000-4000-8000-000000000007");
        assertThat(product.qualifiedName())
                .isEqualTo(catalog.get(EMAIL).qualifiedName() + "/product/Rb7NkXm3Gz6TfLw9YdVsQ");
        assertThat(product.text("superDomainQualifiedName")).isEqualTo(finance);
    }

    @Test
    void becomesARootWithoutAParent() {
        var email = catalog.get(EMAIL);

        var root = catalog.saved(Requests.change(email, ", \"parentDomain\": null"));

        assertThat(root.qualifiedName()).isEqualTo("default/domain/Xc9JmQp3Tv7HnSdWk5ZrB/super");
        assertThat(root.attributes()).doesNotContainKeys("parentDomainQualifiedName", "superDomainQualifiedName");
    }

    @Test
    void cannotMoveBelowItself() {
        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> catalog.save(parent(catalog.get(TestCatalog.MARKETING), EMAIL)))
                .withMessage("Operation not supported: Cannot move a domain to its child domain");
    }

    private static String parent(Entity domain, String parentGuid) {
        return Requests.change(domain, ", \"parentDomain\": {\"guid\": \"%s\"}".formatted(parentGuid));
    }
}
