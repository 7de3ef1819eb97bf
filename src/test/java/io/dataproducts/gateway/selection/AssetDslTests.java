package io.dataproducts.gateway.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataproducts.gateway.testing.MarketingNames;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AssetDslTests {

    private final CatalogNames names = new MarketingNames();

    @Test
    void wrapsTheQueryAsAtlansClientsDo() {
        var dsl = Json.parse(render("{'types':['Table']}").json());

        assertThat(dsl.propertyNames()).containsExactly("query", "filterScrubbed");
        assertThat(dsl.path("query").propertyNames()).containsExactly("attributes", "dsl", "suppressLogs");
        assertThat(dsl.at("/query/dsl").propertyNames()).containsExactly("from", "query");
        assertThat(dsl.at("/query/attributes")).hasSize(58);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'tags':['PII','Marketting']}                  | /tags/1       | unknown-tag  | is not in the catalog; the closest are 'Marketing'
            {'directTags':['Shared']}                      | /directTags/0 | ambiguous-tag | is the name of several: 'Shared (sharedId1)', 'Shared (sharedId2)'
            {'any':[{'name':'n'},{'types':['table']}]}     | /any/1/types/0 | unknown-type | is not in the catalog; the closest are 'Table'
            {'superTypes':['Qqq']}                         | /superTypes/0 | unknown-type | is not in the catalog, nor is anything like it
            {'terms':['Revenue@Sales']}                    | /terms/0      | unknown-term | is not in the catalog, nor is anything like it
            {'customMetadata':{'Data Qality':{'Tier':1}}}  | /customMetadata/Data Qality | unknown-custom-metadata | is not in the catalog; the closest are 'Data Quality'
            {'customMetadata':{'Nothing':{'A':1,'B':1}}}  | /customMetadata/Nothing | unknown-custom-metadata | is not in the catalog, nor is anything like it
            {'customMetadata':{'Data Quality':{'Tear':1}}} | /customMetadata/Data Quality/Tear | unknown-custom-metadata | is not in the catalog; the closest are 'Tier'
            {'customMetadata':{'Data Quality':{'Tier':1}}} | /customMetadata/Data Quality/Tier | wrong-type | must be a text
            {'customMetadata':{'Data Quality':{'Score':[1,'2']}}} | /customMetadata/Data Quality/Score/1 | wrong-type | must be a number
            {'customMetadata':{'Data Quality':{'Golden':'yes'}}} | /customMetadata/Data Quality/Golden | wrong-type | must be true or false
            {'customMetadata':{'Data Quality':{'Tier':{'gt':'a'}}}} | /customMetadata/Data Quality/Tier | wrong-type | must be a value or a list of values: only numbers and times have ranges
            {'customMetadata':{'Data Quality':{'Reviewed':{'gt':'a'}}}} | /customMetadata/Data Quality/Reviewed/gt | wrong-type | must be a time in UTC, exact to the millisecond at most, as 2026-01-01T00:00:00Z
            """)
    void refusesNamesAndValuesThatTheCatalogDoesNotHave(String selection, String pointer, String code, String detail) {
        assertThat(faults(selection)).containsExactly(new SelectionFault(pointer, code, detail));
    }

    @Test
    void reportsAllOfThemAtOnce() {
        assertThat(faults("{'tags':['x','Marketing','y'],'not':[{'types':['z']}]}"))
                .extracting(SelectionFault::pointer)
                .containsExactly("/tags/0", "/tags/2", "/not/0/types/0");
    }

    @Test
    void refusesWhatAtlanCannotStore() {
        var many = IntStream.range(0, 900)
                .mapToObj(i -> "'%s%d'".formatted("x".repeat(120), i))
                .collect(Collectors.joining(",", "{'connectors':[", "]}"));

        assertThat(faults(many)).extracting(SelectionFault::code).containsExactly("too-large");
    }

    @Test
    void bringsTermsBackByName() {
        var dsl = render("{'terms':['6f1f9f51-0a3e-4f0b-9d52-0e7c4ed1c001']}");

        assertThat(SelectionJson.write(AssetDsl.read(dsl.json(), names)))
                .isEqualTo(json("{'terms':['Revenue@Finance']}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a':1}", "{'query':{'dsl':{'from':0}}}", "{'query':{'dsl':{'query':[]}}}", "[]", "1"})
    void showsAllOfWhatHasNoQuery(String stored) {
        assertThat(AssetDsl.read(stored.replace('\'', '"'), names)).isEqualTo(new RawDsl(json(stored)));
        assertThat(AssetDsl.parse(stored.replace('\'', '"'))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no json", "{", "{\"query\":{},\"query\":{}}", "{} {}", "{\"a\":\ud800}"})
    void showsWhatIsNotJsonAsText(String stored) {
        assertThat(SelectionJson.write(AssetDsl.read(stored, names)))
                .isEqualTo(Json.NODES.objectNode().put("dsl", stored));
        assertThat(AssetDsl.parse(stored)).isEmpty();
    }

    @Test
    void doesNotSendAgainWhatIsNotAQuery() {
        var raw = AssetDsl.read("no json", names);

        assertThatExceptionOfType(InvalidSelectionException.class).isThrownBy(() -> AssetDsl.render(raw, names));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'bool':{'filter':", "{'bool':{'must_not':", "{'constant_score':{'filter':"})
    void survivesAnyDepth(String level) {
        int depth = 240;
        var query = level.repeat(depth) + "{'term':{'connectorName':'a'}}" + "}}".repeat(depth);
        var stored = "{'query':{'dsl':{'query':" + query + "}}}";

        assertThat(AssetDsl.read(stored.replace('\'', '"'), names)).isNotNull();
    }

    @Test
    void survivesNumbersOfAnySize() {
        var stored = "{'query':{'dsl':{'query':{'range':{'popularityScore':{'gte':1e999999999}}}}}}";

        assertThat(AssetDsl.read(stored.replace('\'', '"'), names)).isInstanceOf(RawDsl.class);
    }

    private AssetDsl render(String selection) {
        return AssetDsl.render(SelectionJson.read(json(selection)), names);
    }

    private List<SelectionFault> faults(String selection) {
        return assertThatExceptionOfType(InvalidSelectionException.class)
                .isThrownBy(() -> render(selection))
                .actual()
                .faults();
    }

    private static JsonNode json(String quotedOnce) {
        return Json.parse(quotedOnce.replace('\'', '"'));
    }
}
