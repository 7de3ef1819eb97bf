package io.dataproducts.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.dataproducts.gateway.testing.Api;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway in front of a stub of Atlan that records what reaches it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class StubbedAtlan {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String DOMAIN = "11111111-1111-4111-8111-111111111111";
    static final String PRODUCT = "22222222-2222-4222-8222-222222222222";
    static final String DOMAIN_QN = "default/domain/8S8vbC9hT6iPLMY2ydXqf/super";
    static final String MINTED_QN = DOMAIN_QN + "/product/V1StGXR8Z5jdHi6BmyTqw";
    static final String CREATE = quoted("""
            { 'name': 'Marketing Influence',
              'domain': 'Marketing',
              'assets': { 'types': ['Table'], 'certificates': ['VERIFIED'], 'tags': ['Marketing'] } }
            """);

    static final WireMockServer ATLAN = new WireMockServer(options().dynamicPort());

    static {
        ATLAN.start();
    }

    @DynamicPropertySource
    static void atlan(DynamicPropertyRegistry registry) {
        registry.add("gateway.atlan.base-url", ATLAN::baseUrl);
        registry.add("gateway.atlan.api-key", () -> "wire-token");
        registry.add("gateway.security.open-on-loopback", () -> true);
        registry.add("server.address", () -> "localhost");
        registry.add("gateway.ledger.url", () -> "jdbc:h2:mem:stubbed");
        registry.add("gateway.once.quiet-period", () -> "300ms");
        registry.add("gateway.products.index-lag-every", () -> "0s");
    }

    @LocalServerPort
    int port;

    Api api = new Api(0);

    @BeforeEach
    void setUp() {
        api = new Api(port);
        ATLAN.resetAll();
        ATLAN.stubFor(get(urlPathEqualTo("/api/meta/types/typedefs")).willReturn(json("""
                {'structDefs':[{'name':'SourceTagAttachment'}],
                 'classificationDefs':[{'name':'hV5tUjaM0bKyBdjqzyhDkx','displayName':'Marketing'}],
                 'entityDefs':[{'name':'Table'}]}
                """)));
        ATLAN.stubFor(
                post(urlEqualTo("/api/meta/search/indexsearch")).willReturn(json("""
                {'entities':[{'typeName':'DataDomain','guid':'%s','status':'ACTIVE',
                              'attributes':{'name':'Marketing','qualifiedName':'%s'}}]}
                """.formatted(DOMAIN, DOMAIN_QN))));
        ATLAN.stubFor(get(urlPathEqualTo("/api/meta/entity/guid/" + DOMAIN))
                .willReturn(json("""
                {'entity':{'typeName':'DataDomain','guid':'%s','status':'ACTIVE',
                           'attributes':{'name':'Marketing','qualifiedName':'%s'},
                           'relationshipAttributes':{'dataProducts':[]}}}
                """.formatted(DOMAIN, DOMAIN_QN))));
        ATLAN.stubFor(get(urlPathMatching("/api/meta/entity/guid/.*"))
                .atPriority(10)
                .willReturn(json("{'errorCode':'ATLAS-404-00-005','errorMessage':'no such'}")
                        .withStatus(404)));
        ATLAN.stubFor(get(urlPathEqualTo("/api/service/users/current"))
                .willReturn(json("{'username':'service-account-apikey-gateway'}")));
        nothingHasTheQualifiedName();
        atlanCreates();
        atlanHolds("'daapStatus':'Active','daapVisibility':'Private'");
    }

    static void nothingHasTheQualifiedName() {
        ATLAN.stubFor(get(urlPathMatching("/api/meta/entity/uniqueAttribute/type/DataProduct"))
                .willReturn(json("{'errorCode':'ATLAS-404-00-009','errorMessage':'no such'}")
                        .withStatus(404)));
    }

    static void atlanCreates() {
        ATLAN.stubFor(post(urlPathEqualTo("/api/meta/entity/bulk"))
                .willReturn(json("""
                {'mutatedEntities':{
                   'UPDATE':[{'typeName':'DataDomain','guid':'%s'}],
                   'CREATE':[{'typeName':'DataProduct','guid':'%s','status':'ACTIVE',
                              'attributes':{'name':'Marketing Influence','qualifiedName':'%s'}}]},
                 'guidAssignments':{'-1':'%s'}}
                """.formatted(DOMAIN, PRODUCT, MINTED_QN, PRODUCT))));
    }

    static void atlanHolds(String attributes) {
        ATLAN.stubFor(get(urlPathEqualTo("/api/meta/entity/guid/" + PRODUCT))
                .willReturn(json("""
                {'entity':{'typeName':'DataProduct','guid':'%s','status':'ACTIVE','attributes':{
                  'name':'Marketing Influence','qualifiedName':'%s','parentDomainQualifiedName':'%s',%s}}}
                """.formatted(PRODUCT, MINTED_QN, DOMAIN_QN, attributes))));
    }

    /** The gateway's own looks may go on from an earlier test. */
    static void nothingWasAskedForTheCaller() {
        ATLAN.verify(0, anyRequestedFor(anyUrl()).withHeader("x-atlan-gateway-caller", equalTo("anybody")));
    }

    static String sentToAtlan() {
        var writes = ATLAN.findAll(postRequestedFor(urlPathEqualTo("/api/meta/entity/bulk")));
        assertThat(writes).hasSize(1);
        return writes.getFirst().getBodyAsString();
    }

    static JsonNode sentEntity() {
        return JSON.readTree(sentToAtlan()).path("entities").get(0);
    }

    static ResponseDefinitionBuilder json(String text) {
        return okJson(quoted(text));
    }
}
