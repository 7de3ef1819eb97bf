package io.dataproducts.gateway.sandbox;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.sandbox.RunningSandbox.Answer;
import io.dataproducts.gateway.sandbox.write.Requests;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox as a client sees it. */
class SandboxHttpTests {

    private static final String DOMAIN = "/entity/guid/d0fa1000-0000-4000-8000-000000000001";

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = new RunningSandbox("--gateway.sandbox.index-lag=50ms");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"Authorization,Bearer wrong", "Authorization,sandbox", "X-Other,Bearer sandbox"})
    void refusesAnyOtherToken(String header, String value) throws Exception {
        var request = sandbox.request("/types/typedefs");
        request.setHeader("Authorization", "");
        request.setHeader(header, value);

        var answer = sandbox.send(request.GET());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("code").asInt()).isEqualTo(401);
    }

    @Test
    void echoesTheRequestIdAndAsksToRetryOnEveryAnswer() throws Exception {
        var answer = sandbox.send(
                sandbox.request(DOMAIN).header("X-Atlan-Request-Id", "r-1").GET());

        assertThat(answer.response().headers().firstValue("X-Atlan-Request-Id")).hasValue("r-1");
        assertThat(answer.response().headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void showsAnEntityWithEveryAttributeOfItsType() throws Exception {
        var answer = sandbox.get(DOMAIN);

        assertThat(answer.text("/entity/attributes/name")).isEqualTo("Marketing");
        assertThat(answer.json().at("/entity/attributes/displayName").isNull()).isTrue();
        assertThat(answer.text("/entity/status")).isEqualTo("ACTIVE");
        assertThat(answer.json().at("/entity/relationshipAttributes/subDomains"))
                .hasSize(4);
        assertThat(answer.json()
                        .at("/entity/relationshipAttributes/parentDomain")
                        .isNull())
                .isTrue();
    }

    @Test
    void listsProductsOfADomainWithTheirStatesAndWithoutQualifiedNames() throws Exception {
        var products = sandbox.get(DOMAIN).json().at("/entity/relationshipAttributes/dataProducts");

        assertThat(products.valueStream())
                .anySatisfy(product -> {
                    assertThat(product.path("displayText").asString()).isEqualTo("Legacy Attribution");
                    assertThat(product.path("entityStatus").asString()).isEqualTo("DELETED");
                    assertThat(product.path("relationshipStatus").asString()).isEqualTo("DELETED");
                })
                .allSatisfy(
                        product -> assertThat(product.has("uniqueAttributes")).isFalse());
    }

    @Test
    void leavesRelationshipsOutOnRequest() throws Exception {
        var answer = sandbox.get(DOMAIN + "?minExtInfo=true&ignoreRelationships=true");

        assertThat(answer.json().at("/entity").has("relationshipAttributes")).isFalse();
    }

    @Test
    void findsAnEntityByItsQualifiedName() throws Exception {
        var answer = sandbox.get("/entity/uniqueAttribute/type/DataDomain?attr%3AqualifiedName="
                + encode("default/domain/8S8vbC9hT6iPLMY2ydXqf/super"));

        assertThat(answer.text("/entity/guid")).isEqualTo("d0fa1000-0000-4000-8000-000000000001");
    }

    @ParameterizedTest
    @CsvSource({
        "/entity/guid/nonsense, 404, ATLAS-404-00-005",
        "/entity/guid/00000000-0000-4000-8000-000000000000, 404, ATLAS-404-00-005",
        "/entity/uniqueAttribute/type/DataDomain?attr:qualifiedName=x, 404, ATLAS-404-00-009",
        "/entity/uniqueAttribute/type/DataDomain, 400, ATLAS-400-00-013",
        "/entity/uniqueAttribute/type/Nonsense?attr:qualifiedName=x, 400, ATLAS-400-00-014"
    })
    void saysWhyAReadFails(String path, int status, String code) throws Exception {
        var answer = sandbox.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/errorCode")).isEqualTo(code);
        assertThat(answer.text("/errorMessage")).isNotEmpty();
    }

    @Test
    void answersAnUnknownPathAndAnUnexpectedFailureWithAnErrorId() throws Exception {
        var unknown = sandbox.get("/nonsense");
        var empty = sandbox.post("/entity/bulk", "{}");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("/errorId")).hasSize(16);
        assertThat(empty.status()).isEqualTo(500);
        assertThat(empty.text("/causes/0/errorType")).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void refusesWhatIsNotJson() throws Exception {
        var answer = sandbox.post("/entity/bulk", "{\"entities\": [");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().has("error")).isTrue();
    }

    @Test
    void createsArchivesRestoresAndPurgesAProduct() throws Exception {
        var created = save(Requests.product("Whole Life"));
        var guid = created.text("/guidAssignments/-1");
        assertThat(created.text("/mutatedEntities/CREATE/0/guid")).isEqualTo(guid);
        assertThat(created.text("/mutatedEntities/CREATE/0/attributes/qualifiedName"))
                .startsWith("default/domain/8S8vbC9hT6iPLMY2ydXqf/super/product/");
        assertThat(created.text("/mutatedEntities/UPDATE/0/typeName")).isEqualTo("DataDomain");

        var archived = sandbox.delete("/entity/bulk/?deleteType=SOFT&guid=" + guid);
        assertThat(archived.text("/mutatedEntities/DELETE/0/deleteHandler")).isEqualTo("SOFT");
        var read = sandbox.get("/entity/guid/" + guid);
        assertThat(read.text("/entity/status")).isEqualTo("DELETED");
        assertThat(read.text("/entity/attributes/daapStatus")).isEqualTo("Archived");

        var restored = save("""
                {"guid": "%s", "typeName": "DataProduct", "status": "ACTIVE",
                 "attributes": {"name": "Whole Life", "qualifiedName": "%s"}}""".formatted(guid, read.text("/entity/attributes/qualifiedName")));
        assertThat(restored.text("/mutatedEntities/UPDATE/0/status")).isEqualTo("ACTIVE");

        sandbox.delete("/entity/bulk?deleteType=PURGE&guid=" + guid);
        assertThat(sandbox.get("/entity/guid/" + guid).status()).isEqualTo(404);
        assertThat(sandbox.delete("/entity/bulk?deleteType=PURGE&guid=" + guid)
                        .response()
                        .body())
                .isEqualTo("{}");
    }

    @Test
    void deliversARefusedDeleteAsAnInternalErrorThatNamesItsCause() throws Exception {
        var answer = sandbox.delete("/entity/bulk?deleteType=SOFT&guid=d0fa1000-0000-4000-8000-000000000001");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("/errorCode")).isEqualTo("ATLAS-500-00-001");
        assertThat(answer.text("/errorCause"))
                .isEqualTo("Operation not supported: Domain cannot be deleted because it has active child domains or"
                        + " products");
    }

    @Test
    void findsAWriteSoonButNotAtOnce() throws Exception {
        save(Requests.product("Found Later"));

        await().atMost(ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                search("{\"dsl\": {\"query\": {\"term\": {\"name.keyword\": \"found later\"}}}}")
                                        .json()
                                        .path("approximateCount")
                                        .asInt())
                        .isEqualTo(1));
    }

    @Test
    void hasNoEntitiesWithoutAHit() throws Exception {
        var answer = search("{\"dsl\": {\"query\": {\"match_none\": {}}}}");

        assertThat(answer.json().has("entities")).isFalse();
        assertThat(answer.json().path("approximateCount").asInt()).isZero();
        assertThat(answer.text("/queryType")).isEqualTo("INDEX");
    }

    @Test
    void returnsTheAttributesThatASearchAsksFor() throws Exception {
        var answer = search("""
                {"dsl": {"query": {"term": {"__guid": "7ab1e000-0000-4000-8000-000000000001"}},
                   "sort": [{"name.keyword": "asc"}, {"__guid": {"order": "asc"}}]},
                 "attributes": ["databaseName", "announcementTitle", "__traitNames", "bmSetId123.cmAttrId1", "meanings"],
                 "relationAttributes": ["description"], "showSearchMetadata": true, "excludeClassifications": true}""");

        assertThat(answer.json().at("/entities/0/attributes").toString())
                .isEqualTo(TestCatalog.json("""
                        {"qualifiedName": "default/snowflake/1690000000/PROD/MARKETING/FCT_CAMPAIGN_SPEND",
                         "name": "FCT_CAMPAIGN_SPEND", "databaseName": "PROD",
                         "__traitNames": ["hV5tUjaM0bKyBdjqzyhDkx"], "bmSetId123.cmAttrId1": 98.5,
                         "meanings": [{"guid": "7e431000-0000-4000-8000-000000000005", "typeName": "AtlasGlossaryTerm",
                           "entityStatus": "ACTIVE", "attributes": {"qualifiedName":
                             "Zq1Yj5Mv7Cx2GtRw8KfPb@Vs5GjNw8Tf1YqZk3DxMrB", "name": "Campaign",
                             "description": "A set of measures with one aim and budget"},
                           "uniqueAttributes": {"qualifiedName": "Zq1Yj5Mv7Cx2GtRw8KfPb@Vs5GjNw8Tf1YqZk3DxMrB"}}]}""").toString());
        assertThat(answer.json().at("/searchMetadata/7ab1e000-0000-4000-8000-000000000001/sort"))
                .hasToString("[\"fct_campaign_spend\",\"7ab1e000-0000-4000-8000-000000000001\"]");
        assertThat(answer.json().at("/entities/0").has("classifications")).isFalse();
    }

    @Test
    void refusesASearchThatTheIndexDoesNotUnderstand() throws Exception {
        var unknown = search("{\"dsl\": {\"query\": {\"nonsense\": {}}}}");
        var none = search("{\"attributes\": []}");

        assertThat(unknown.status()).isEqualTo(500);
        assertThat(unknown.text("/errorCode")).isEqualTo("ATLAS-500-00-102");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text("/errorMessage")).isEqualTo("Invalid search query");
    }

    @Test
    void showsTypedefsByCategory() throws Exception {
        var answer = sandbox.get("/types/typedefs/?type=CLASSIFICATION&type=STRUCT&type=BUSINESS_METADATA");

        assertThat(answer.json().path("entityDefs")).isEmpty();
        assertThat(answer.json().path("structDefs")).isNotEmpty();
        assertThat(answer.text("/classificationDefs/0/displayName")).isEqualTo("Marketing");
        assertThat(answer.text("/businessMetadataDefs/0/attributeDefs/0/displayName"))
                .isEqualTo("Score");
        assertThat(sandbox.get("/types/typedefs?type=ENTITY")
                        .json()
                        .path("entityDefs")
                        .valueStream())
                .anySatisfy(type -> {
                    assertThat(type.path("name").asString()).isEqualTo("Table");
                    assertThat(type.path("superTypes")).hasToString("[\"SQL\"]");
                });
    }

    private static Answer save(String entity) throws IOException, InterruptedException {
        return sandbox.post("/entity/bulk?replaceTags=false", "{\"entities\": [%s]}".formatted(entity));
    }

    private static Answer search(String body) throws IOException, InterruptedException {
        return sandbox.post("/search/indexsearch", body);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
