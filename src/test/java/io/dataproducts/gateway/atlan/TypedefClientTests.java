package io.dataproducts.gateway.atlan;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.TypedefNames.Attribute;
import io.dataproducts.gateway.atlan.TypedefNames.Tag;
import io.dataproducts.gateway.selection.CustomAttribute.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TypedefClientTests {

    @RegisterExtension
    static final WireMockExtension ATLAN =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final TypedefClient client = new TypedefClient(AtlanClients.http(ATLAN.baseUrl()));

    @Test
    void takesEmptyListsForATokenThatIsNotActive() {
        typedefs("{\"classificationDefs\":[],\"entityDefs\":[],\"structDefs\":[]}");

        var failure = catchThrowableOfType(NotExecuted.class, client::names);

        assertThat(failure.reason()).isEqualTo(NotExecuted.Reason.CREDENTIALS);
    }

    @Test
    void knowsNamesByWhatPeopleSee() {
        typedefs("""
                {"structDefs": [{"name": "SourceTagAttachment"}],
                 "classificationDefs": [{"name": "hV5t", "displayName": "Marketing", "guid": "x"}],
                 "entityDefs": [{"name": "Table"}],
                 "businessMetadataDefs": [{"name": "bm1", "displayName": "Data Quality", "attributeDefs": [
                    {"name": "a1", "displayName": "Score", "typeName": "int"},
                    {"name": "a2", "displayName": "Tags", "typeName": "array<string>"},
                    {"name": "a3", "displayName": "Reviewed", "typeName": "date"},
                    {"name": "a4", "displayName": "Approved", "typeName": "boolean"},
                    {"name": "a5", "displayName": "Old", "typeName": "int",
                     "options": {"archivedAttributeId": "a5"}}]}]}
                """);

        var names = client.names();

        assertThat(names.tags()).containsExactly(new Tag("hV5t", "Marketing"));
        assertThat(names.types()).containsExactly("Table");
        assertThat(names.attributesOf("Data Quality"))
                .containsExactly(
                        new Attribute("a1", "Score", Kind.NUMBER),
                        new Attribute("a2", "Tags", Kind.TEXT),
                        new Attribute("a3", "Reviewed", Kind.DATE),
                        new Attribute("a4", "Approved", Kind.BOOLEAN));
    }

    private static void typedefs(String json) {
        ATLAN.stubFor(get(urlPathEqualTo("/api/meta/types/typedefs")).willReturn(okJson(json)));
    }
}
