package io.dataproducts.gateway;

import static io.dataproducts.gateway.testing.Api.quoted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.testing.Api.Answer;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of data products, as a caller sees it. */
class ProductsIT extends SandboxedGateway {

    private static final String VERIFIED_MARKETING_TABLES =
            "{'types':['Table'],'certificates':['VERIFIED'],'tags':['Marketing']}";

    @Test
    void aProductIsCreatedFoundChangedArchivedRestoredAndPurged() {
        var name = unique("Marketing Influence");

        var created = create(name, VERIFIED_MARKETING_TABLES);
        var product = "/products/" + created.text("/guid");
        assertThat(created.header("Location")).isEqualTo(product);
        assertThat(created.text("/qualifiedName"))
                .matches("default/domain/8S8vbC9hT6iPLMY2ydXqf/super/product/[0-9a-zA-Z]{21}");
        assertThat(created.text("/status")).isEqualTo("Active");
        assertThat(created.text("/visibility")).isEqualTo("Private");
        assertThat(created.text("/domain/path")).isEqualTo("Marketing");
        assertThat(created.text("/lineageStatus")).isEqualTo("Pending");
        assertThat(created.json().path("assets")).isEqualTo(json(VERIFIED_MARKETING_TABLES));
        assertThat(api.get(product).json()).isEqualTo(created.json());

        awaitFound(name);
        assertThat(api.get(product + "/assets?count=true").json().path("count").asInt())
                .isPositive();

        var patched = api.patch(product, quoted("{'description':'What drives us','assets':{'tags':null}}"));
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.text("/description")).isEqualTo("What drives us");
        assertThat(patched.json().path("assets")).isEqualTo(json("{'types':['Table'],'certificates':['VERIFIED']}"));

        assertThat(api.delete(product).status()).isEqualTo(204);
        assertThat(api.delete(product).status()).isEqualTo(204);
        assertThat(api.get(product).json().path("archived").asBoolean()).isTrue();
        assertThat(api.get(product + "/assets").status()).isEqualTo(200);
        assertThat(api.patch(product, "{}").text("/code")).isEqualTo("product-archived");
        await().until(() -> found(name).isEmpty());

        var restored = api.post(product + "/restore");
        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.json().path("archived").asBoolean()).isFalse();
        assertThat(restored.text("/status")).isEqualTo("Active");
        assertThat(api.post(product + "/restore").status()).isEqualTo(200);

        assertThat(api.delete(product + "?mode=purge").status()).isEqualTo(204);
        assertThat(api.get(product).status()).isEqualTo(404);
        assertThat(api.delete(product).status()).isEqualTo(404);
        assertThat(api.delete(product + "?mode=purge").status()).isEqualTo(404);
    }

    @Test
    void everyMemberIsStoredAndShown() {
        var body = """
                {'name':'%s','domain':'Marketing','description':'d','status':'Draft','criticality':'High',
                 'sensitivity':'Confidential','visibility':'Protected','visibleTo':{'users':['ada'],'groups':['eng']},
                 'owners':{'users':['bob'],'groups':[]},'certificate':{'status':'VERIFIED','message':'checked'},
                 'assets':{'types':['Table','View'],'owners':{'users':['ada']}}}
                """.formatted(unique("Everything"));

        var created = api.post("/products", quoted(body));

        assertThat(created.status()).isEqualTo(201);
        var sent = json(body);
        sent.properties().forEach(member -> {
            if (!member.getKey().equals("domain")) {
                assertThat(created.json().path(member.getKey()))
                        .as(member.getKey())
                        .isEqualTo(member.getValue());
            }
        });
    }

    @Test
    void membersAreRemovedWithNull() {
        var product = create(unique("Removal"), VERIFIED_MARKETING_TABLES);
        var path = "/products/" + product.text("/guid");
        api.patch(
                path,
                quoted("{'description':'d','criticality':'Low','sensitivity':'Public','owners':{'users':['ada']},"
                        + "'certificate':{'status':'DRAFT'}}"));

        var patched = api.patch(
                path,
                quoted("{'description':null,'criticality':null,'sensitivity':null,'owners':null,'certificate':null}"));

        assertThat(patched.json().propertyNames())
                .doesNotContain("description", "criticality", "sensitivity", "certificate");
        assertThat(patched.json().at("/owners/users")).isEmpty();
    }

    @Test
    void aTakenNameIsAConflictAndTheOtherProductStaysAsItIs() {
        var name = unique("Taken");
        var first = create(name, VERIFIED_MARKETING_TABLES);
        awaitFound(name);

        var second = api.post("/products", product(name, "{'types':['View']}"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("name-taken");
        assertThat(api.get("/products/" + first.text("/guid")).json()).isEqualTo(first.json());
    }

    @Test
    void namesThatDifferInCaseAreTwoNames() {
        var name = unique("Case");
        create(name, VERIFIED_MARKETING_TABLES);
        awaitFound(name);

        create(name.toUpperCase(Locale.ROOT), VERIFIED_MARKETING_TABLES);
        awaitFound(name.toUpperCase(Locale.ROOT));

        var counted = api.get("/products?count=true&name=" + encode(name));
        assertThat(counted.json().path("count").asInt()).isEqualTo(1);
        assertThat(found(name)).hasSize(1);
    }

    @Test
    void aRestoreDoesNotMakeASecondProductOfOneName() {
        var name = unique("Namesake");
        var first = "/products/" + create(name, VERIFIED_MARKETING_TABLES).text("/guid");
        awaitFound(name);
        api.delete(first);
        await().until(() -> found(name).isEmpty());
        create(name, VERIFIED_MARKETING_TABLES);
        awaitFound(name);

        var restored = api.post(first + "/restore");

        assertThat(restored.status()).isEqualTo(409);
        assertThat(restored.text("/code")).isEqualTo("name-taken");
        assertThat(api.get(first).json().path("archived").asBoolean()).isTrue();
    }

    @Test
    void aProductIsRestoredBeforeTheIndexKnowsThatItWasArchived() {
        var name = unique("Undone");
        var product = "/products/" + create(name, VERIFIED_MARKETING_TABLES).text("/guid");
        awaitFound(name);

        api.delete(product);

        assertThat(api.post(product + "/restore").status()).isEqualTo(200);
    }

    @Test
    void aListIsReadPageByPageWithoutGapsOrRepeats() {
        var prefix = unique("Paged");
        for (int i = 0; i < 5; i++) {
            create(prefix + " " + i, VERIFIED_MARKETING_TABLES);
        }
        awaitFound(prefix + " 4");

        var all = everyGuid("/products?limit=100");
        var paged = everyGuid("/products?limit=3");

        assertThat(paged).containsExactlyElementsOf(all).doesNotHaveDuplicates();
    }

    @Test
    void theAssetsOfAProductAreReadPageByPage() {
        var product = "/products/"
                + create(unique("Assets"), "{'types':['Table','View','Column']}")
                        .text("/guid");

        var counted = api.get(product + "/assets?count=true&limit=1")
                .json()
                .path("count")
                .asInt();
        var all = everyGuid(product + "/assets?limit=7");

        assertThat(all).hasSize(counted).doesNotHaveDuplicates();
        assertThat(new HashSet<>(all)).hasSize(counted);
    }

    @Test
    void assetsShowTheAttributesAskedFor() {
        var product = "/products/"
                + create(unique("Attributes"), VERIFIED_MARKETING_TABLES).text("/guid");

        var asset = api.get(product + "/assets?attributes=connectionQualifiedName&limit=1");

        assertThat(asset.text("/items/0/type")).isEqualTo("Table");
        assertThat(asset.text("/items/0/certificate")).isEqualTo("VERIFIED");
        assertThat(asset.text("/items/0/attributes/connectionQualifiedName")).startsWith("default/");
    }

    @Test
    void productsShowTheAttributesAskedFor() {
        var name = unique("Extra");
        var guid = create(name, VERIFIED_MARKETING_TABLES).text("/guid");
        awaitFound(name);

        var one = api.get("/products/" + guid + "?attributes=daapLineageStatus,alias");
        var listed = api.get("/products?attributes=daapLineageStatus&name=" + encode(name));

        assertThat(one.json().path("attributes")).isEqualTo(json("{'daapLineageStatus':'Pending'}"));
        assertThat(listed.text("/items/0/attributes/daapLineageStatus")).isEqualTo("Pending");
    }

    @Test
    void aTextOfAnyScriptSurvivesTheWay() {
        var name = unique("日本語 مبيعات 𝔘 \"quoted\" \\ ${x} <b>");

        var created = api.post(
                "/products",
                JsonMapper.builder()
                        .build()
                        .createObjectNode()
                        .put("name", name)
                        .put("domain", "Marketing")
                        .set("assets", json("{'types':['Table']}"))
                        .toString());

        assertThat(created.text("/name")).isEqualTo(name);
        awaitFound(name);
    }

    private Answer create(String name, String assets) {
        var answer = api.post("/products", product(name, assets));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer;
    }

    private static String product(String name, String assets) {
        return quoted("{'name':'%s','domain':'Marketing','assets':%s}".formatted(name, assets));
    }

    private void awaitFound(String name) {
        await().until(() -> found(name).size() == 1);
    }

    private List<String> found(String name) {
        return guids(api.get("/products?name=" + encode(name)));
    }

    private List<String> everyGuid(String path) {
        var guids = new ArrayList<String>();
        var page = api.get(path);
        guids.addAll(guids(page));
        while (!page.text("/nextCursor").isEmpty()) {
            page = api.get(path + "&cursor=" + page.text("/nextCursor"));
            guids.addAll(guids(page));
        }
        return guids;
    }

    private static List<String> guids(Answer page) {
        return StreamSupport.stream(page.json().path("items").spliterator(), false)
                .map(item -> item.path("guid").asString())
                .toList();
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(quoted(text));
    }
}
