package io.dataproducts.gateway.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionJsonTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                          | ``                      | wrong-type
            null                                        | ``                      | null-value
            {}                                          | ``                      | empty
            {"includeArchived":true}                    | ``                      | empty
            {"type":["Table"]}                          | /type                   | unknown-member
            {"a/b~c":1}                                 | /a~1b~0c                | unknown-member
            {"types":"Table"}                           | /types                  | wrong-type
            {"types":[]}                                | /types                  | empty
            {"types":null}                              | /types                  | null-value
            {"types":[null]}                            | /types/0                | null-value
            {"types":["Table",1]}                       | /types/1                | wrong-type
            {"types":[""]}                              | /types/0                | empty
            {"types":["a\\u0000"]}                      | /types/0                | control-character
            {"types":["a\\ud800"]}                      | /types/0                | control-character
            {"certificates":["verified"]}               | /certificates/0         | unknown-certificate
            {"owners":["ada"]}                          | /owners                 | wrong-type
            {"owners":{}}                               | /owners                 | empty
            {"owners":{"users":[]}}                     | /owners/users           | empty
            {"owners":{"user":["ada"]}}                 | /owners/user            | unknown-member
            {"within":["default/snowflake/1/"]}         | /within/0               | trailing-slash
            {"name":["a"]}                              | /name                   | wrong-type
            {"name":"*_OLD"}                            | /name                   | leading-wildcard
            {"hasDescription":"true"}                   | /hasDescription         | wrong-type
            {"hasLineage":1}                            | /hasLineage             | wrong-type
            {"createdAfter":1767225600000}              | /createdAfter           | wrong-type
            {"createdAfter":"2026-01-01"}               | /createdAfter           | wrong-type
            {"createdAfter":"2026-01-01T00:00:00+01:00"} | /createdAfter          | wrong-type
            {"createdAfter":"2026-02-30T00:00:00Z"}     | /createdAfter           | wrong-type
            {"updatedAfter":"2026-01-01T00:00:00.0001Z"} | /updatedAfter          | wrong-type
            {"popularity":5}                            | /popularity             | wrong-type
            {"popularity":{}}                           | /popularity             | empty
            {"popularity":{"gte":"5"}}                  | /popularity/gte         | wrong-type
            {"popularity":{"gte":1e400}}                | /popularity/gte         | wrong-type
            {"popularity":{"gte":1e999999999}}          | /popularity/gte         | wrong-type
            {"popularity":{"gte":1,"gt":1}}             | /popularity             | conflicting-bounds
            {"popularity":{"min":1}}                    | /popularity/min         | unknown-member
            {"customMetadata":{}}                       | /customMetadata         | empty
            {"customMetadata":{"s":{}}}                 | /customMetadata/s       | empty
            {"customMetadata":{"s":1}}                  | /customMetadata/s       | wrong-type
            {"customMetadata":{"":{"a":1}}}             | /customMetadata/        | empty
            {"customMetadata":{"s":{"a":null}}}         | /customMetadata/s/a     | null-value
            {"customMetadata":{"s":{"a":[]}}}           | /customMetadata/s/a     | empty
            {"customMetadata":{"s":{"a":[[1]]}}}        | /customMetadata/s/a/0   | wrong-type
            {"customMetadata":{"s":{"a":{"exists":false}}}} | /customMetadata/s/a/exists | wrong-type
            {"customMetadata":{"s":{"a":{"exists":true,"gt":1}}}} | /customMetadata/s/a/gt | unknown-member
            {"all":{"types":["Table"]}}                 | /all                    | wrong-type
            {"any":[]}                                  | /any                    | empty
            {"any":[{}]}                                | /any/0                  | empty
            {"any":[{"tags":["a"]},{"tags":[1]}]}       | /any/1/tags/0           | wrong-type
            {"all":[{"includeArchived":true}]}          | /all/0/includeArchived  | root-only
            {"any":[{"dsl":{"match_all":{}}}]}          | /any/0/dsl              | root-only
            {"types":["a"],"includeArchived":"yes"}     | /includeArchived        | wrong-type
            {"types":["a"],"includeArchived":null}      | /includeArchived        | null-value
            {"types":["a"],"dsl":{"match_all":{}}}      | /dsl                    | stands-alone
            {"not":[{"types":["a"]}]}                   | ``                      | not-positive
            {"not":[{"types":["a"]}],"includeArchived":true} | ``                 | not-positive
            {"all":[{"not":[{"types":["a"]}]}]}         | ``                      | not-positive
            {"any":[{"types":["a"]},{"not":[{"types":["b"]}]}]} | ``              | not-positive
            """)
    void refuses(String json, String pointer, String code) {
        assertThat(faults(json))
                .extracting(SelectionFault::pointer, SelectionFault::code)
                .first()
                .isEqualTo(tuple(pointer, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"hasDescription\":false}",
                "{\"all\":[{\"types\":[\"a\"]},{\"not\":[{\"types\":[\"b\"]}]}]}",
                "{\"any\":[{\"types\":[\"a\"]},{\"all\":[{\"tags\":[\"b\"]}]}]}",
                "{\"types\":[\"a\"],\"not\":[{\"any\":[{\"not\":[{\"types\":[\"b\"]}]}]}]}",
                "{\"createdAfter\":\"2026-01-01T00:00:00.123Z\"}",
                "{\"popularity\":{\"gt\":-0.5,\"lte\":9007199254740991}}",
                "{\"customMetadata\":{\"s\":{\"a\":{\"exists\":true},\"b\":[1,\"x\",true],\"c\":{\"gte\":\"x\"}}}}",
            })
    void accepts(String json) {
        assertThat(SelectionJson.write(SelectionJson.read(Json.parse(json)))).isEqualTo(Json.parse(json));
    }

    @Test
    void reportsAllFaultsAtOnce() {
        assertThat(faults("{\"types\":[1,\"\"],\"typo\":1,\"not\":[{\"name\":\"*\"},{}]}"))
                .extracting(SelectionFault::pointer)
                .containsExactly("/types/0", "/types/1", "/typo", "/not/0/name", "/not/1");
    }

    @Test
    void namesTheCure() {
        assertThat(faults("{\"tpyes\":[\"Table\"]}"))
                .containsExactly(new SelectionFault("/tpyes", "unknown-member", "is unknown; the closest are types"));
    }

    @Test
    void replacesWhatCannotBeSentBackInAPointer() {
        var json = Json.NODES.objectNode().put("a\ud800b", 1);

        assertThat(faults(json.toString()).getFirst().pointer()).isEqualTo("/a\ufffdb");
    }

    @Test
    void limitsTheFaultsItReports() {
        assertThat(faults("{\"types\":[" + "1,".repeat(5_000) + "1]}")).hasSize(Findings.MAX_FAULTS);
    }

    @Test
    void allowsAThousandValues() {
        assertThat(SelectionJson.read(Json.parse(types(1_000)))).isNotNull();
        assertThat(faults(types(1_001))).extracting(SelectionFault::code).containsExactly("too-many");
    }

    @Test
    void countsTheValuesOfCustomMetadata() {
        var numbers = IntStream.range(0, 1_001).mapToObj(Integer::toString).collect(Collectors.joining(","));

        assertThat(faults("{\"customMetadata\":{\"s\":{\"a\":[" + numbers + "]}}}"))
                .extracting(SelectionFault::code)
                .containsExactly("too-many");
    }

    @Test
    void allowsTwoHundredConditions() {
        assertThat(SelectionJson.read(Json.parse(any(200)))).isNotNull();
        assertThat(faults(any(201))).extracting(SelectionFault::code).containsExactly("too-many");
    }

    @Test
    void countsEveryContainerAsACondition() {
        var containers = types(201).replace("types", "within");

        assertThat(faults(containers)).extracting(SelectionFault::code).containsExactly("too-many");
    }

    @Test
    void allowsTenLevels() {
        assertThat(SelectionJson.read(Json.parse(nested(10)))).isNotNull();
        assertThat(faults(nested(11)))
                .containsExactly(new SelectionFault(
                        "/any/0".repeat(10) + "/any", "too-deep", "is nested too deep: at most 10 levels are allowed"));
    }

    private static String types(int count) {
        return IntStream.range(0, count)
                .mapToObj("\"t%d\""::formatted)
                .collect(Collectors.joining(",", "{\"types\":[", "]}"));
    }

    private static String any(int count) {
        return IntStream.range(0, count)
                .mapToObj("{\"name\":\"n%d\"}"::formatted)
                .collect(Collectors.joining(",", "{\"any\":[", "]}"));
    }

    private static String nested(int depth) {
        return "{\"any\":[".repeat(depth) + "{\"name\":\"n\"}" + "]}".repeat(depth);
    }

    private static List<SelectionFault> faults(String json) {
        return assertThatExceptionOfType(InvalidSelectionException.class)
                .isThrownBy(() -> SelectionJson.read(Json.parse(json)))
                .actual()
                .faults();
    }
}
