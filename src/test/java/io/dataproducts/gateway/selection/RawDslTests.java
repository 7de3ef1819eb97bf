package io.dataproducts.gateway.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.dataproducts.gateway.testing.MarketingNames;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RawDslTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'match_all':{}}",
                "{'term':{'f':'v'}}",
                "{'term':{'f':{'value':5,'case_insensitive':true,'boost':2}}}",
                "{'terms':{'f':['a',1,true],'boost':1}}",
                "{'prefix':{'f':'a*'}}",
                "{'wildcard':{'f':{'value':'a*?'}}}",
                "{'exists':{'field':'f'}}",
                "{'range':{'f':{'gte':'now-1d','lt':5,'format':'strict','time_zone':'+01:00'}}}",
                "{'match':{'f':{'query':'x y','operator':'and'}}}",
                "{'match_phrase':{'f':'x y'}}",
                "{'ids':{'values':['1']}}",
                "{'constant_score':{'filter':{'term':{'f':''}},'boost':1}}",
                "{'bool':{'must':{'term':{'f':1}},'must_not':[{'term':{'f':2}}],'should':[{'term':{'f':3}}],"
                        + "'minimum_should_match':'1'}}",
            })
    void acceptsTheUsualQueries(String query) {
        var raw = json("{'dsl':" + query + "}");

        assertThat(SelectionJson.write(SelectionJson.read(raw))).isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            null                                              | /dsl                          | null-value
            'x'                                               | /dsl                          | wrong-type
            {}                                                | /dsl                          | not-one-query
            {'term':{'f':1},'exists':{'field':'f'}}           | /dsl                          | not-one-query
            {'script':{'script':'x'}}                         | /dsl/script                   | unknown-query
            {'query_string':{'query':'*'}}                    | /dsl/query_string             | unknown-query
            {'regexp':{'f':'.*'}}                             | /dsl/regexp                   | unknown-query
            {'function_score':{}}                             | /dsl/function_score           | unknown-query
            {'bool':{}}                                       | /dsl/bool                     | empty
            {'bool':[]}                                       | /dsl/bool                     | wrong-type
            {'bool':{'filter':[]}}                            | /dsl/bool/filter              | empty
            {'bool':{'filter':'x'}}                           | /dsl/bool/filter              | wrong-type
            {'bool':{'filter':[{'script':{}}]}}               | /dsl/bool/filter/0/script     | unknown-query
            {'bool':{'filtre':[{'term':{'f':1}}]}}            | /dsl/bool/filtre              | unknown-member
            {'bool':{'should':[null]}}                        | /dsl/bool/should/0            | null-value
            {'bool':{'filter':{'term':{'f':1}},'minimum_should_match':{}}} | /dsl/bool/minimum_should_match | wrong-type
            {'constant_score':{'filter':[{'term':{'f':1}}]}}  | /dsl/constant_score/filter    | wrong-type
            {'term':{}}                                       | /dsl/term                     | not-one-field
            {'term':{'f':1,'g':2}}                            | /dsl/term                     | not-one-field
            {'term':{'f':null}}                               | /dsl/term/f                   | null-value
            {'term':{'f':[1]}}                                | /dsl/term/f                   | wrong-type
            {'term':{'f':{}}}                                 | /dsl/term/f                   | empty
            {'term':{'f':{'value':{'x':1}}}}                  | /dsl/term/f/value             | wrong-type
            {'term':{'f':{'wildcard':'x'}}}                   | /dsl/term/f/wildcard          | unknown-member
            {'term':{'f':'a\\u0007'}}                         | /dsl/term/f                   | control-character
            {'term':{'f':1e400}}                              | /dsl/term/f                   | wrong-type
            {'terms':{'f':{'index':'i','id':'1','path':'p'}}} | /dsl/terms/f                  | wrong-type
            {'terms':{'f':[]}}                                | /dsl/terms/f                  | empty
            {'wildcard':{'f':'*x'}}                           | /dsl/wildcard/f               | leading-wildcard
            {'wildcard':{'f':{'value':'?x'}}}                 | /dsl/wildcard/f/value         | leading-wildcard
            {'exists':{'field':'*'}}                          | /dsl/exists/field             | leading-wildcard
            {'exists':{}}                                     | /dsl/exists/field             | empty
            {'ids':{}}                                        | /dsl/ids/values               | wrong-type
            {'range':{'f':{'gte':1,'script':'x'}}}            | /dsl/range/f/script           | unknown-member
            """)
    void refusesOthers(String query, String pointer, String code) {
        assertThat(faults(query))
                .extracting(SelectionFault::pointer, SelectionFault::code)
                .first()
                .isEqualTo(tuple(pointer, code));
    }

    @Test
    void refusesWhatIsNoNumber() {
        var raw = Json.NODES.objectNode();
        raw.withObject("/dsl/term").put("f", Double.POSITIVE_INFINITY);

        assertThatExceptionOfType(InvalidSelectionException.class).isThrownBy(() -> SelectionJson.read(raw));
    }

    @Test
    void isNotChangedThroughWhatIsWritten() {
        var raw = new RawDsl(json("{'term':{'f':1}}"));

        SelectionJson.write(raw).withObject("/dsl/term").put("f", 2);

        assertThat(raw.query()).isEqualTo(json("{'term':{'f':1}}"));
    }

    @Test
    void refusesWhatIsTooMuch() {
        var clauses = list(201, "{'term':{'f':%d}}");
        var values = list(1_001, "%d");
        var deep = "{'bool':{'filter':".repeat(25) + "{'term':{'f':1}}" + "}}".repeat(25);
        var large = "'" + "x".repeat(100_000) + "'";

        assertThat(faults("{'bool':{'filter':" + clauses + "}}"))
                .extracting(SelectionFault::code)
                .containsExactly("too-many");
        assertThat(faults("{'terms':{'f':" + values + "}}"))
                .extracting(SelectionFault::code)
                .containsExactly("too-many");
        assertThat(faults(deep)).extracting(SelectionFault::code).containsExactly("too-deep");
        assertThat(faults("{'term':{'f':" + large + "}}"))
                .extracting(SelectionFault::code)
                .containsExactly("too-large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'match':{'f':'x'}}                                  | {'bool':{'filter':{'match':{'f':'x'}}}}
            {'bool':{'filter':{'match':{'f':'x'}}}}              | {'bool':{'filter':{'match':{'f':'x'}}}}
            {'bool':{'filter':[{'match':{'f':'x'}}]}}            | {'bool':{'filter':{'bool':{'filter':[{'match':{'f':'x'}}]}}}}
            {'bool':{'filter':{'match':{'f':'x'}},'boost':1}}    | {'bool':{'filter':{'bool':{'filter':{'match':{'f':'x'}},'boost':1}}}}
            """)
    void isStoredInAFilter(String query, String stored) {
        var names = new MarketingNames();
        var dsl = AssetDsl.render(new RawDsl(json(query)), names);

        assertThat(dsl.query()).isEqualTo(json(stored));
        assertThat(AssetDsl.read(dsl.json(), names)).isEqualTo(new RawDsl(json(query)).canonical());
    }

    @Test
    void isShownAsASelectionIfItSaysOne() {
        var names = new MarketingNames();
        var raw = new RawDsl(json("{'term':{'__typeName.keyword':'Table'}}"));

        assertThat(SelectionJson.write(AssetDsl.read(AssetDsl.render(raw, names).json(), names)))
                .isEqualTo(json("{'types':['Table'],'includeArchived':true}"));
    }

    private static String list(int count, String element) {
        return IntStream.range(0, count).mapToObj(element::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    private static List<SelectionFault> faults(String query) {
        return assertThatExceptionOfType(InvalidSelectionException.class)
                .isThrownBy(() -> SelectionJson.read(json("{'dsl':" + query + "}")))
                .actual()
                .faults();
    }

    private static JsonNode json(String quotedOnce) {
        return Json.parse(quotedOnce.replace('\'', '"'));
    }
}
