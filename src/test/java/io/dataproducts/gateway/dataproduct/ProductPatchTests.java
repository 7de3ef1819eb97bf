package io.dataproducts.gateway.dataproduct;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.dataproducts.gateway.platform.json.StrictJson;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProductPatchTests {

    private static final ProductView PRODUCT = new ProductView(
            "22222222-2222-4222-8222-222222222222",
            "default/domain/a/super/product/b",
            "Sales",
            "What we sell",
            null,
            "Active",
            null,
            null,
            "Protected",
            new Principals(List.of("ada"), List.of("eng")),
            null,
            new Principals(List.of("bob"), List.of()),
            json("{'types':['Table'],'tags':['Marketing']}"),
            false,
            "Pending",
            "https://acme.atlan.com/assets/2",
            null,
            null,
            Map.of());

    @Test
    void findsWhatChanges() {
        var patch = patch("{'description':'All we sell','status':'Active','criticality':null}");

        assertThat(patch.changed()).containsExactly("description");
        assertThat(patch.after().description()).isEqualTo("All we sell");
        assertThat(patch.after().status()).isNull();
    }

    @Test
    void mergesObjectsAndReplacesLists() {
        var patch = patch("{'assets':{'tags':['PII','GDPR']},'visibleTo':{'users':[]}}");

        assertThat(patch.after().assets()).isEqualTo(json("{'types':['Table'],'tags':['PII','GDPR']}"));
        assertThat(patch.visibleTo()).isEqualTo(new Principals(List.of(), List.of("eng")));
    }

    @Test
    void removesWithNull() {
        var patch = patch("{'description':null,'assets':{'tags':null}}");

        assertThat(patch.changed()).containsExactly("assets", "description");
        assertThat(patch.after().description()).isNull();
        assertThat(patch.after().assets()).isEqualTo(json("{'types':['Table']}"));
    }

    @Test
    void leavesAloneWhatIsTheSame() {
        assertThat(patch("{'name':'Sales','owners':{'users':['bob']},'visibility':'Protected'}")
                        .changed())
                .isEmpty();
    }

    @Test
    void tellsEachChange() {
        assertThat(patch("{'description':'New','visibility':'Private'}").list())
                .containsExactly(
                        new DryRunView.Change("/description", json("'What we sell'"), json("'New'")),
                        new DryRunView.Change("/visibility", json("'Protected'"), json("'Private'")),
                        new DryRunView.Change("/visibleTo", json("{'users':['ada'],'groups':['eng']}"), null));
    }

    @Test
    void refusesEverythingThatCannotBeChangedAtOnce() {
        var refusal = catchThrowableOfType(
                ProblemException.class, () -> patch("{'guid':'x','name':null,'colour':'red','domain':'Finance'}"));

        assertThat(refusal.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/guid", "read-only"),
                        tuple("/name", "required"),
                        tuple("/colour", "unknown-member"),
                        tuple("/domain", "read-only"));
    }

    private static ProductPatch patch(String patch) {
        return ProductPatch.of(PRODUCT, json(patch));
    }

    private static JsonNode json(String text) {
        return StrictJson.MAPPER.readTree(quoted(text));
    }
}
