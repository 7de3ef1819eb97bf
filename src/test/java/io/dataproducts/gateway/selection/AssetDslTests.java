package io.dataproducts.gateway.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dataproducts.gateway.testing.KnownNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssetDslTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ACTIVE = "{'term':{'__state':{'value':'ACTIVE','case_insensitive':false}}}";

    private final KnownNames names = new KnownNames();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'types':['Table']} | {'term':{'__typeName.keyword':{'value':'Table','case_insensitive':false}}}",
                "{'types':['Table','View','MaterialisedView']}"
                        + " | {'terms':{'__typeName.keyword':['Table','View','MaterialisedView']}}",
                "{'certificates':['VERIFIED']}"
                        + " | {'term':{'certificateStatus':{'value':'VERIFIED','case_insensitive':false}}}",
                "{'connections':['default/snowflake/1700000000']} | {'term':{'connectionQualifiedName':"
                        + "{'value':'default/snowflake/1700000000','case_insensitive':false}}}",
                "{'tags':['Marketing']} | {'bool':{'should':[{'terms':{'__traitNames':['hV5tUjaM0bKyBdjqzyhDkx']}},"
                        + "{'terms':{'__propagatedTraitNames':['hV5tUjaM0bKyBdjqzyhDkx']}}],'minimum_should_match':1}}",
                "{'directTags':['Marketing']}"
                        + " | {'bool':{'filter':[{'terms':{'__traitNames':['hV5tUjaM0bKyBdjqzyhDkx']}}]}}",
                "{'owners':{'users':['ada']}} | {'term':{'ownerUsers':{'value':'ada','case_insensitive':false}}}",
                "{'owners':{'users':['ada','bob'],'groups':['eng']}} | {'bool':{'should':["
                        + "{'terms':{'ownerUsers':['ada','bob']}},"
                        + "{'term':{'ownerGroups':{'value':'eng','case_insensitive':false}}}],'minimum_should_match':1}}",
                "{'within':['a/b']} | {'prefix':{'qualifiedName':{'value':'a/b/','case_insensitive':false}}}",
                "{'assets':['49abc625-9a03-4733-bdfb-ec0cb5315cac','a/b/T']} | {'bool':{'should':["
                        + "{'term':{'__guid':{'value':'49abc625-9a03-4733-bdfb-ec0cb5315cac','case_insensitive':false}}},"
                        + "{'term':{'qualifiedName':{'value':'a/b/T','case_insensitive':false}}}],"
                        + "'minimum_should_match':1}}",
            })
    void writesEachSelectorAsAtlansClientsDo(String selection, String clause) {
        assertThat(render(selection)).isEqualTo(query(clause));
        assertThat(readBack(selection)).isEqualTo(json(selection));
    }

    @Test
    void putsEverythingIntoOneObjectFilter() {
        var clause = render("{'tags':['Marketing'],'types':['Table'],'certificates':['VERIFIED']}");

        assertThat(clause)
                .isEqualTo(
                        query(
                                "{'term':{'__typeName.keyword':{'value':'Table','case_insensitive':false}}},"
                                        + "{'term':{'certificateStatus':{'value':'VERIFIED','case_insensitive':false}}},"
                                        + "{'bool':{'should':[{'terms':{'__traitNames':['hV5tUjaM0bKyBdjqzyhDkx']}},"
                                        + "{'terms':{'__propagatedTraitNames':['hV5tUjaM0bKyBdjqzyhDkx']}}],'minimum_should_match':1}}"));
    }

    @Test
    void wrapsTheQueryAsAtlanStoresIt() {
        var dsl = AssetDsl.render(SelectionJson.read(json("{'types':['Table']}")), names);

        var stored = JSON.readTree(dsl.json());
        assertThat(stored.propertyNames()).containsExactly("query", "filterScrubbed");
        assertThat(stored.path("query").propertyNames()).containsExactly("attributes", "dsl", "suppressLogs");
        assertThat(stored.path("query").path("attributes")).hasSize(58);
        assertThat(stored.path("query").path("dsl").propertyNames()).containsExactly("from", "query");
    }

    @Test
    void namesEveryNameThatNothingHas() {
        var refusal = catchThrowableOfType(
                InvalidSelectionException.class,
                () -> render("{'types':['Table','Tabel'],'tags':['marketing'],'directTags':['xyz']}"));

        assertThat(refusal.faults())
                .containsExactly(
                        new SelectionFault("/types/1", "unknown-type", "no type has this name; did you mean Table?"),
                        new SelectionFault("/tags/0", "unknown-tag", "no tag has this name; did you mean Marketing?"),
                        new SelectionFault("/directTags/0", "unknown-tag", "no tag has this name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he said 'x' \\\\ *?",
                "\\\\\\\"}]}",
                "مبيعات",
                "𝔘🚀",
                "${jndi:ldap://x}",
                "a/b OR c:d",
                "{{x}}",
                "x\u202ey"
            })
    void treatsWhatCallersWriteAsValues(String hostile) {
        var selection = JSON.createObjectNode();
        selection.putObject("owners").putArray("users").add(hostile);
        selection.putArray("within").add(hostile);
        selection.putArray("assets").add(hostile);

        var dsl = AssetDsl.render(SelectionJson.read(selection), names);

        assertThat(AssetDsl.read(dsl.json(), names).map(SelectionJson::write)).contains(selection);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'match_all':{}}",
                "{'bool':{'filter':{'bool':{'filter':[" + ACTIVE + "]}}}}",
                "{'bool':{'filter':{'bool':{'filter':[" + ACTIVE + ",{'term':{'name.keyword':{'value':'x'}}}]}}}}",
                "{'bool':{'filter':{'bool':{'filter':[" + ACTIVE
                        + ",{'term':{'__traitNames':{'value':'Marketing','case_insensitive':false}}}]}}}}",
                "{'bool':{'filter':{'bool':{'filter':[" + ACTIVE
                        + ",{'bool':{'filter':[{'terms':{'__traitNames':['unknownTagId']}}]}}]}}}}",
            })
    void showsWhatItCannotSayAsARawQuery(String clause) {
        var stored = "{\"query\":{\"dsl\":{\"query\":" + json(clause) + "}}}";

        assertThat(AssetDsl.read(stored, names)).contains(new AssetSelection.RawDsl(json(clause)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{}", "{\"query\":{}}", "{\"query\":{\"dsl\":{\"query\":[]}}}"})
    void findsNoSelectionWhereThereIsNoQuery(String stored) {
        assertThat(AssetDsl.read(stored, names)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongForAtlan() {
        var selection = JSON.createObjectNode();
        var assets = selection.putArray("assets");
        for (int i = 0; i < 900; i++) {
            assets.add("default/snowflake/1690000000/" + "x".repeat(100) + i);
        }

        assertThatExceptionOfType(InvalidSelectionException.class)
                .isThrownBy(() -> AssetDsl.render(SelectionJson.read(selection), names))
                .withMessageContaining("100000");
    }

    private JsonNode render(String selection) {
        var dsl = AssetDsl.render(SelectionJson.read(json(selection)), names);
        return AssetDsl.parse(dsl.json()).orElseThrow();
    }

    private JsonNode readBack(String selection) {
        var dsl = AssetDsl.render(SelectionJson.read(json(selection)), names);
        return SelectionJson.write(AssetDsl.read(dsl.json(), names).orElseThrow());
    }

    private static JsonNode query(String clauses) {
        return json("{'bool':{'filter':{'bool':{'filter':[" + ACTIVE + "," + clauses + "]}}}}");
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
