package io.dataproducts.gateway;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.testing.Api.Answer;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Selections seen before they are saved. */
class PreviewIT extends SandboxedGateway {

    @Test
    void showsWhatTwoTypesAndATagMatch() {
        var preview = preview("{'types':['Table','View'],'tags':['Marketing']}", "");

        long count = preview.json().path("count").asLong();
        assertThat(count).isPositive();
        assertThat(preview.json().path("sample").size()).isEqualTo((int) Math.min(10, count));
        assertThat(preview.json().path("countsByType").propertyNames()).containsExactlyInAnyOrder("Table", "View");
        assertThat(sum(preview)).isEqualTo(count);
        assertThat(preview.json().path("warnings")).isEmpty();
        assertThat(preview.json()
                        .at("/dsl/bool/filter/bool/filter/0/term/__state/value")
                        .asString())
                .isEqualTo("ACTIVE");
    }

    @Test
    void showsWhatARangeOfCustomMetadataMatches() {
        var good = preview("{'customMetadata':{'Data Quality':{'Score':{'gte':90}}}}", "");
        var any = preview("{'customMetadata':{'Data Quality':{'Score':{'exists':true}}}}", "");

        assertThat(good.json().path("count").asLong())
                .isPositive()
                .isLessThan(any.json().path("count").asLong());
    }

    @Test
    void leavesOutWhatIsExcluded() {
        var all = preview("{'types':['Table']}", "").json().path("count").asLong();
        var deprecated = preview("{'types':['Table'],'certificates':['DEPRECATED']}", "")
                .json()
                .path("count")
                .asLong();
        var others = preview("{'types':['Table'],'not':[{'certificates':['DEPRECATED']}]}", "")
                .json()
                .path("count")
                .asLong();

        assertThat(deprecated).isPositive();
        assertThat(others).isEqualTo(all - deprecated);
    }

    @Test
    void namesAnUnknownTagWithTheClosest() {
        var answer = preview("{'any':[{'types':['Table']},{'tags':['Marketting']}]}", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/assets/any/1/tags/0");
        assertThat(answer.text("/errors/0/code")).isEqualTo("unknown-tag");
        assertThat(answer.text("/errors/0/detail")).contains("Marketing");
    }

    @Test
    void explainsWhyAnAssetIsInAndAnotherIsOut() {
        var selection = "{'types':['Table'],'certificates':['VERIFIED'],'not':[{'tags':['PII']}]}";
        var in = preview(selection, "").text("/sample/0/guid");
        var out = preview("{'types':['Table'],'certificates':['DRAFT']}", "").text("/sample/0/guid");

        var explainedIn = preview(selection, ",'explain':'" + in + "'").json().path("explanation");
        var explainedOut = preview(selection, ",'explain':'" + out + "'").json().path("explanation");

        assertThat(explainedIn.path("matches").asBoolean()).isTrue();
        assertThat(explainedIn.path("guid").asString()).isEqualTo(in);
        assertThat(explainedOut.path("matches").asBoolean()).isFalse();
        assertThat(holds(explainedOut, "/types")).isTrue();
        assertThat(holds(explainedOut, "/certificates")).isFalse();
        assertThat(holds(explainedIn, "/not/0/tags")).isFalse();
        assertThat(holds(explainedIn, "/includeArchived")).isTrue();
    }

    @Test
    void explainsAnAssetByItsQualifiedName() {
        var table = preview("{'types':['Table']}", "").text("/sample/0/qualifiedName");

        var answer = preview("{'types':['View']}", ",'explain':'" + table + "'");

        assertThat(answer.text("/explanation/type")).isEqualTo("Table");
        assertThat(answer.json().at("/explanation/matches").asBoolean()).isFalse();
    }

    @Test
    void saysThatAnAssetToExplainIsUnknown() {
        var answer = preview("{'types':['View']}", ",'explain':'" + UUID.randomUUID() + "'");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/explain");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'types':['Table'],'name':'no-such-name'} | matches-nothing",
                "{'dsl':{'match_all':{}}} | matches-everything",
                "{'types':['Table'],'includeArchived':true} | includes-archived",
            })
    void warnsOfWhatMayNotBeMeant(String selection, String code) {
        var warnings = preview(selection, "").json().path("warnings");

        assertThat(StreamSupport.stream(warnings.spliterator(), false)
                        .map(warning -> warning.path("code").asString()))
                .contains(code);
    }

    @Test
    void warnsOfATagThatNobodyCarries() {
        var unused = StreamSupport.stream(
                        api.get("/tags?limit=100").json().path("items").spliterator(), false)
                .filter(tag -> tag.path("assets").asLong() == 0)
                .findFirst()
                .orElseThrow()
                .path("name")
                .asString();

        var preview = preview("{'types':['Table'],'tags':['Marketing','" + unused + "']}", "");

        assertThat(preview.text("/warnings/0/code")).isEqualTo("unused-tag");
        assertThat(preview.text("/warnings/0/pointer")).isEqualTo("/tags/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tags", "/types", "/connections", "/terms", "/custom-metadata"})
    void looksUpWhatASelectionMaySay(String path) {
        var all = api.get(path + "?limit=100");
        var first = api.get(path + "?limit=1");

        assertThat(all.status()).isEqualTo(200);
        assertThat(all.json().path("items").size()).isGreaterThan(1);
        assertThat(first.json().path("items").size()).isEqualTo(1);
        var second = api.get(path + "?limit=1&cursor=" + first.text("/nextCursor"));
        assertThat(second.json().path("items").get(0))
                .isEqualTo(all.json().path("items").get(1));
    }

    @Test
    void looksUpByTheBeginningOfNames() {
        assertThat(api.get("/tags?q=mark").text("/items/0/name")).isEqualTo("Marketing");
        assertThat(api.get("/terms?q=reven").text("/items/0/reference")).startsWith("Revenue@");
        assertThat(api.get("/types?q=tabl").text("/items/0/name")).isEqualTo("Table");
        assertThat(api.get("/custom-metadata?q=data").text("/items/0/name")).isEqualTo("Data Quality");
        assertThat(api.get("/tags?q=xyz").json().path("items")).isEmpty();
    }

    @Test
    void whatIsLookedUpCanBeSelected() {
        var connection = api.get("/connections").json().path("items").get(0);
        var term = api.get("/terms?q=Revenue").json().path("items").get(0);

        var byConnection =
                preview("{'connections':['" + connection.path("qualifiedName").asString() + "']}", "");
        var byTerm = preview("{'terms':['" + term.path("reference").asString() + "']}", "");

        assertThat(byConnection.json().path("count").asLong())
                .isEqualTo(connection.path("assets").asLong());
        assertThat(byTerm.json().path("count").asLong())
                .isEqualTo(term.path("assets").asLong());
    }

    @Test
    void aDryRunOfACreateKeepsNothing() {
        var name = "Dry " + UUID.randomUUID();
        var body = quoted("{'name':'%s','domain':'Marketing','assets':{'types':['Table']}}".formatted(name));

        var dry = api.post("/products?dryRun=true", body);

        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.text("/proposedQualifiedName"))
                .startsWith("default/domain/8S8vbC9hT6iPLMY2ydXqf/super/product/dry");
        assertThat(dry.json().at("/assets/matched").asLong()).isPositive();
        assertThat(dry.json().at("/assets/lost").asLong()).isZero();
        assertThat(api.post("/products", body).status()).isEqualTo(201);
    }

    @Test
    void aDryRunRefusesWhatTheRealCallRefuses() {
        var taken = quoted("{'name':'Campaign Performance','domain':'Marketing','assets':{'types':['Table']}}");
        var wrong = quoted("{'name':'X','domain':'Marketing','assets':{'types':['Tabel']}}");

        assertThat(api.post("/products?dryRun=true", taken).text("/code")).isEqualTo("name-taken");
        assertThat(api.post("/products?dryRun=true", wrong).status()).isEqualTo(422);
    }

    @Test
    void aChangeThatWouldLoseMostAssetsMustBeConfirmed() {
        var product = "/products/"
                + api.post(
                                "/products",
                                quoted("{'name':'Shrink %s','domain':'Marketing','assets':{'types':['Table','Column']}}"
                                        .formatted(UUID.randomUUID())))
                        .text("/guid");
        var patch = quoted("{'assets':{'types':['Table'],'certificates':['DEPRECATED']}}");

        var refused = api.patch(product, patch);
        var dry = api.patch(product + "?dryRun=true&confirm=true", patch);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("selection-shrinks");
        assertThat(dry.json().at("/assets/lost").asLong()).isPositive();
        assertThat(dry.text("/changes/0/pointer")).isEqualTo("/assets");
        assertThat(api.get(product).json().at("/assets/types")).hasSize(2);
        assertThat(api.patch(product + "?confirm=true", patch).status()).isEqualTo(200);
        assertThat(api.get(product).json().at("/assets/types")).hasSize(1);
    }

    @Test
    void whatOthersStoredIsReadBack() {
        var products = api.get("/products?limit=100").json().path("items");

        assertThat(StreamSupport.stream(products.spliterator(), false)
                        .map(product -> product.path("assets"))
                        .filter(assets -> !assets.isMissingNode())
                        .filter(assets -> !assets.has("dsl")))
                .isNotEmpty();
        assertThat(StreamSupport.stream(products.spliterator(), false)
                        .filter(product -> product.path("assets").has("dsl")))
                .isNotEmpty();
    }

    private Answer preview(String assets, String more) {
        return api.post("/selections/preview", quoted("{'assets':" + assets + more + "}"));
    }

    private static long sum(Answer preview) {
        return StreamSupport.stream(preview.json().path("countsByType").spliterator(), false)
                .mapToLong(count -> count.asLong())
                .sum();
    }

    private static boolean holds(JsonNode explanation, String pointer) {
        return StreamSupport.stream(explanation.path("clauses").spliterator(), false)
                .filter(clause -> clause.path("pointer").asString().equals(pointer))
                .findFirst()
                .orElseThrow()
                .path("holds")
                .asBoolean();
    }
}
