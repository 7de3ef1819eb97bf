package io.dataproducts.gateway.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SelectionJsonTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | `` | wrong-type",
                "null | `` | wrong-type",
                "{} | `` | empty",
                "{'types':'Table'} | /types | wrong-type",
                "{'types':null} | /types | wrong-type",
                "{'types':[]} | /types | empty",
                "{'types':['Table',1]} | /types/1 | wrong-type",
                "{'types':['Table',null]} | /types/1 | wrong-type",
                "{'types':['']} | /types/0 | wrong-type",
                "{'types':['a\\u0000b']} | /types/0 | wrong-type",
                "{'types':['a\\ud800b']} | /types/0 | wrong-type",
                "{'type':['Table']} | /type | unknown-member",
                "{'a/b~c':['Table']} | /a~1b~0c | unknown-member",
                "{'certificates':['verified']} | /certificates/0 | unknown-certificate",
                "{'owners':['ada']} | /owners | wrong-type",
                "{'owners':{}} | /owners | wrong-type",
                "{'owners':{'roles':['x']}} | /owners/roles | unknown-member",
                "{'owners':{'users':[]}} | /owners/users | empty",
            })
    void pointsToWhatBreaksTheRules(String selection, String pointer, String code) {
        var refusal = catchThrowableOfType(InvalidSelectionException.class, () -> SelectionJson.read(json(selection)));

        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        var refusal = catchThrowableOfType(
                InvalidSelectionException.class,
                () -> SelectionJson.read(json("{'types':[],'certificates':['x','y'],'colour':1}")));

        assertThat(refusal.faults())
                .extracting(SelectionFault::pointer)
                .containsExactly("/types", "/certificates/0", "/certificates/1", "/colour");
    }

    @Test
    void dropsRepeatedValues() {
        assertThat(SelectionJson.write(SelectionJson.read(json("{'types':['View','Table','View']}"))))
                .isEqualTo(json("{'types':['View','Table']}"));
    }

    @Test
    void takesMembersInAnyOrderForTheSameSelection() {
        assertThat(SelectionJson.read(json("{'tags':['Marketing'],'types':['Table']}")))
                .isEqualTo(SelectionJson.read(json("{'types':['Table'],'tags':['Marketing']}")));
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    }
}
