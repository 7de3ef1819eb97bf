package io.dataproducts.gateway.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CanonicalFormTests {

    private static final String GUID = "0b0f0f5e-1111-4222-8333-444455556666";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {types:[b,a,b]}                                | {types:[b,a]}
            {types:[a],includeArchived:false}              | {types:[a]}
            {types:[a],includeArchived:true}               | {types:[a],includeArchived:true}
            {owners:{groups:[b,b],users:[a]}}              | {owners:{users:[a],groups:[b]}}
            {customMetadata:{s:{t:[x,x],u:[5.0]}}}         | {customMetadata:{s:{t:x,u:5}}}
            {assets:[q,GUID]}                              | {assets:[GUID,q]}
            {all:[{types:[a]},{tags:[t]}]}                 | {types:[a],tags:[t]}
            {types:[a],all:[{types:[a]}]}                  | {types:[a]}
            {types:[a],all:[{tags:[t],types:[b]}]}         | {types:[a],tags:[t],all:[{types:[b]}]}
            {all:[{all:[{types:[a]}]}]}                    | {types:[a]}
            {customMetadata:{s:{t:x}},all:[{customMetadata:{s:{t:y,u:z}}}]} | {customMetadata:{s:{t:x,u:z}},all:[{customMetadata:{s:{t:y}}}]}
            {any:[{types:[a]}]}                            | {types:[a]}
            {any:[{types:[a]},{types:[b]}]}                | {types:[a,b]}
            {any:[{assets:[q]},{assets:[GUID]}]}           | {assets:[GUID,q]}
            {any:[{owners:{users:[a]}},{owners:{groups:[b]}}]} | {owners:{users:[a],groups:[b]}}
            {any:[{types:[a]},{tags:[t]},{types:[a]}]}     | {any:[{types:[a]},{tags:[t]}]}
            {any:[{any:[{types:[a]},{tags:[t]}]},{name:n}]} | {any:[{types:[a]},{tags:[t]},{name:n}]}
            {any:[{types:[a],tags:[t]},{types:[b]}]}       | {any:[{types:[a],tags:[t]},{types:[b]}]}
            {any:[{name:m},{name:n}],all:[{any:[{name:o},{name:p}]}]} | {any:[{name:m},{name:n}],all:[{any:[{name:o},{name:p}]}]}
            {types:[a],not:[{any:[{name:m},{name:n}]}]}    | {types:[a],not:[{name:m},{name:n}]}
            {types:[a],not:[{tags:[t]}],all:[{not:[{tags:[u]}]}]} | {types:[a],not:[{tags:[u,t]}]}
            {types:[a],not:[{hasLineage:true},{hasDescription:false}]} | {types:[a],hasDescription:true,hasLineage:false}
            {types:[a],not:[{hasLineage:true,name:n}]}     | {types:[a],not:[{name:n,hasLineage:true}]}
            {hasLineage:false,all:[{hasLineage:true}]}     | {hasLineage:true,all:[{hasLineage:false}]}
            """)
    void saysTheSameInOneWay(String selection, String canonical) {
        assertThat(SelectionJson.write(read(selection).canonical())).isEqualTo(json(canonical));
    }

    private static AssetSelection read(String selection) {
        return SelectionJson.read(json(selection));
    }

    /** Adds the quotes. */
    private static JsonNode json(String bare) {
        return Json.parse(
                bare.replaceAll("(?!true|false)\\b([a-zA-Z]\\w*)", "\"$1\"").replace("GUID", GUID));
    }
}
