package io.dataproducts.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What reaches Atlan, byte for byte as far as it matters. */
class OnTheWireIT extends StubbedAtlan {

    @Test
    void aCreateIsTheDocumentedRequest() throws IOException {
        var answer = api.post("/products", CREATE);

        assertThat(answer.status()).isEqualTo(201);
        var sent = (ObjectNode) JSON.readTree(sentToAtlan());
        var entity = (ObjectNode) sent.path("entities").get(0);
        assertThat(entity.remove("customAttributes").path("gatewayAttempt").asString())
                .matches("[0-9a-f]{32}");
        var expected = (ObjectNode) documented();
        var expectedEntity = (ObjectNode) expected.path("entities").get(0);
        assertThat(unwrapDsl(entity)).isEqualTo(unwrapDsl(expectedEntity));
        assertThat(sent).isEqualTo(expected);
    }

    @Test
    void theTraceOfTheCallerIsPassedOn() {
        var trace = "0af7651916cd43dd8448eb211c80319c";

        var answer = api.send(api.request("/products/" + PRODUCT)
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .GET());

        assertThat(answer.status()).isEqualTo(200);
        ATLAN.verify(getRequestedFor(urlPathEqualTo("/api/meta/entity/guid/" + PRODUCT))
                .withHeader("traceparent", matching("00-" + trace + "-(?!b7ad6b7169203331)[0-9a-f]{16}-0[01]")));
    }

    @Test
    void aCreateAnswersWithWhatAtlanMinted() {
        var answer = api.post("/products", CREATE);

        assertThat(answer.header("Location")).isEqualTo("/products/" + PRODUCT);
        assertThat(answer.text("/guid")).isEqualTo(PRODUCT);
        assertThat(answer.text("/qualifiedName")).isEqualTo(MINTED_QN);
    }

    @Test
    void aCreateIsAnsweredEvenIfItCannotBeReadBack() {
        ATLAN.stubFor(get(urlPathEqualTo("/api/meta/entity/guid/" + PRODUCT))
                .willReturn(aResponse().withStatus(500)));

        var answer = api.post("/products", CREATE);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/guid")).isEqualTo(PRODUCT);
        assertThat(answer.text("/qualifiedName")).isEqualTo(MINTED_QN);
        assertThat(answer.text("/visibility")).isEqualTo("Private");
        assertThat(answer.text("/assets/types/0")).isEqualTo("Table");
    }

    @Test
    void aCreateNeverTakesAQualifiedNameThatSomethingHas() {
        ATLAN.stubFor(get(urlPathMatching("/api/meta/entity/uniqueAttribute/type/DataProduct"))
                .willReturn(json("{'entity':{'typeName':'DataProduct','guid':'x','status':'DELETED'}}")));

        assertThat(api.post("/products", CREATE).status()).isEqualTo(201);

        assertThat(sentEntity().at("/attributes/qualifiedName").asString())
                .matches(DOMAIN_QN + "/product/marketingInfluence-[0-9a-z]{8}");
    }

    @Test
    void aCreateThatAtlanTookForAnUpdateIsNotAcknowledged() {
        ATLAN.stubFor(post(urlPathEqualTo("/api/meta/entity/bulk"))
                .willReturn(json("{'mutatedEntities':{'UPDATE':[{'guid':'%s'}]},'guidAssignments':{'-1':'%s'}}"
                        .formatted(PRODUCT, PRODUCT))));

        var answer = api.post("/products", CREATE);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("not-made");
    }

    @Test
    void aCreateIsSentOnceWhateverHappens() {
        ATLAN.stubFor(post(urlPathEqualTo("/api/meta/entity/bulk"))
                .willReturn(aResponse().withStatus(502)));

        var answer = api.post("/products", CREATE);

        assertThat(answer.text("/code")).isEqualTo("not-made");
        assertThat(answer.json().path("retryable").asBoolean()).isTrue();
        ATLAN.verify(1, postRequestedFor(urlPathEqualTo("/api/meta/entity/bulk")));
    }

    @Test
    void aPatchSendsWhatChangedAndTheNames() {
        atlanHolds("'daapStatus':'Active','daapVisibility':'Private','userDescription':'old','ownerUsers':['ada']");

        api.patch("/products/" + PRODUCT, quoted("{'description':'new','owners':{'users':['ada']}}"));

        assertThat(sentEntity()).isEqualTo(JSON.readTree(quoted("""
                {'typeName':'DataProduct','guid':'%s','attributes':{
                 'name':'Marketing Influence','qualifiedName':'%s','userDescription':'new'}}
                """.formatted(PRODUCT, MINTED_QN))));
    }

    @Test
    void aPatchErasesWithNull() {
        atlanHolds("'daapStatus':'Active','daapVisibility':'Private','certificateStatus':'VERIFIED',"
                + "'certificateStatusMessage':'by hand','ownerUsers':['ada'],'daapCriticality':'High'");

        api.patch("/products/" + PRODUCT, quoted("{'certificate':null,'owners':null,'criticality':null}"));

        var attributes = sentEntity().path("attributes");
        assertThat(attributes.propertyNames())
                .containsExactlyInAnyOrder(
                        "name",
                        "qualifiedName",
                        "certificateStatus",
                        "certificateStatusMessage",
                        "ownerUsers",
                        "daapCriticality");
        assertThat(attributes.path("certificateStatus").isNull()).isTrue();
        assertThat(attributes.path("ownerUsers").isNull()).isTrue();
    }

    @Test
    void aPatchOfTheUsersSendsTheVisibilityAsWell() {
        atlanHolds("'daapVisibility':'Protected','daapVisibilityUsers':['ada'],'daapVisibilityGroups':['eng']");

        api.patch("/products/" + PRODUCT, quoted("{'visibleTo':{'users':['bob']}}"));

        var attributes = sentEntity().path("attributes");
        assertThat(attributes.path("daapVisibility").asString()).isEqualTo("Protected");
        assertThat(attributes.path("daapVisibilityUsers").toString()).isEqualTo("[\"bob\"]");
        assertThat(attributes.path("daapVisibilityGroups").toString()).isEqualTo("[\"eng\"]");
    }

    @Test
    void aPatchAwayFromProtectedClearsWhoSeesIt() {
        atlanHolds("'daapVisibility':'Protected','daapVisibilityUsers':['ada'],'daapVisibilityGroups':['eng']");

        api.patch("/products/" + PRODUCT, quoted("{'visibility':'Private'}"));

        var attributes = sentEntity().path("attributes");
        assertThat(attributes.path("daapVisibilityUsers").toString()).isEqualTo("[]");
        assertThat(attributes.path("daapVisibilityGroups").toString()).isEqualTo("[]");
    }

    @Test
    void aPatchOfTheCertificatesMessageSendsTheMessageAlone() {
        atlanHolds("'certificateStatus':'VERIFIED','certificateStatusMessage':'old','daapVisibility':'Private'");

        api.patch("/products/" + PRODUCT, quoted("{'certificate':{'message':'new'}}"));

        assertThat(sentEntity().path("attributes").propertyNames())
                .containsExactlyInAnyOrder("name", "qualifiedName", "certificateStatusMessage");
    }

    @Test
    void aPatchThatChangesNothingSendsNothing() {
        atlanHolds("'daapStatus':'Active','daapVisibility':'Private','userDescription':'same'");

        var answer =
                api.patch("/products/" + PRODUCT, quoted("{'description':'same','criticality':null,'owners':null}"));

        assertThat(answer.status()).isEqualTo(200);
        ATLAN.verify(0, postRequestedFor(urlPathEqualTo("/api/meta/entity/bulk")));
    }

    @Test
    void aPatchLeavesAloneWhatTheGatewayWouldNotWrite() {
        atlanHolds(
                "'daapStatus':'Archived','daapVisibility':'Private',"
                        + "'dataProductAssetsDSL':'{\\\"query\\\":{\\\"dsl\\\":{\\\"query\\\":{\\\"query_string\\\":{\\\"query\\\":\\\"x\\\"}}}}}'");

        var answer = api.patch("/products/" + PRODUCT, quoted("{'description':'new'}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(sentEntity().path("attributes").propertyNames())
                .containsExactlyInAnyOrder("name", "qualifiedName", "userDescription");
    }

    /** Takes the DSL out of the entity and parses it, since its white space does not matter. */
    private static JsonNode unwrapDsl(ObjectNode entity) {
        var dsl = ((ObjectNode) entity.path("attributes")).remove("dataProductAssetsDSL");
        return JSON.readTree(dsl.asString());
    }

    private static JsonNode documented() throws IOException {
        try (var stream = OnTheWireIT.class.getResourceAsStream("/create-as-documented.json")) {
            assertThat(stream).isNotNull();
            return JSON.readTree(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
