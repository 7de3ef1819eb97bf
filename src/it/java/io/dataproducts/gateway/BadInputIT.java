package io.dataproducts.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.testing.Api.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear problem and changes nothing. */
class BadInputIT extends StubbedAtlan {

    private static final String GOOD = "'name':'Sales','domain':'Marketing','assets':{'types':['Table']}";

    @AfterEach
    void nothingWasChanged() {
        ATLAN.verify(0, postRequestedFor(urlPathEqualTo("/api/meta/entity/bulk")));
        ATLAN.verify(0, deleteRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'nme':'Sales'} | /nme | unknown-member",
                "{'name':'Sales','guid':'x'} | /guid | unknown-member",
                "{'name':1} | /name | wrong-type",
                "{'name':['Sales']} | /name | wrong-type",
                "[] | `` | wrong-type",
                "{'domain':'Marketing','assets':{'types':['Table']}} | /name | required",
                "{'name':null,'domain':'Marketing','assets':{'types':['Table']}} | /name | required",
                "{'name':'Sales','assets':{'types':['Table']}} | /domain | required",
                "{'name':'Sales','domain':'Marketing'} | /assets | required",
                "{'name':' Sales','domain':'Marketing','assets':{'types':['Table']}} | /name | invalid",
                "{'name':'---','domain':'Marketing','assets':{'types':['Table']}} | /name | invalid",
                "{'name':'a\\u0007b','domain':'Marketing','assets':{'types':['Table']}} | /name | invalid",
                "{'name':'a\\ud800b','domain':'Marketing','assets':{'types':['Table']}} | /name | invalid",
                "{'name':'Sales','domain':'Marketin','assets':{'types':['Table']}} | /domain | unknown-domain",
                "{'name':'Sales','domain':'marketing','assets':{'types':['Table']}} | /domain | unknown-domain",
                "{'name':'Sales','domain':'33333333-3333-4333-8333-333333333333','assets':{'types':['Table']}}"
                        + " | /domain | unknown-domain",
                "{'name':'Sales','domain':'Marketing','assets':{}} | /assets | empty",
                "{'name':'Sales','domain':'Marketing','assets':[]} | /assets | wrong-type",
                "{'name':'Sales','domain':'Marketing','assets':{'types':[]}} | /assets/types | empty",
                "{'name':'Sales','domain':'Marketing','assets':{'types':['Tabel']}} | /assets/types/0 | unknown-type",
                "{'name':'Sales','domain':'Marketing','assets':{'tags':['marketing']}} | /assets/tags/0 | unknown-tag",
                "{" + GOOD + ",'status':'active'} | /status | wrong-type",
                "{" + GOOD + ",'status':'Archived'} | /status | invalid",
                "{" + GOOD + ",'visibleTo':{'users':['ada']}} | /visibleTo | invalid",
                "{" + GOOD + ",'visibility':'Public','visibleTo':{'users':['ada']}} | /visibleTo | invalid",
                "{" + GOOD + ",'owners':{'users':['']}} | /owners/users/0 | invalid",
                "{" + GOOD + ",'owners':{'users':[null]}} | /owners/users/0 | invalid",
                "{" + GOOD + ",'owners':{'roles':['x']}} | /owners/roles | unknown-member",
                "{" + GOOD + ",'certificate':{'message':'fine'}} | /certificate/status | required",
                "{" + GOOD + ",'certificate':'VERIFIED'} | /certificate | wrong-type",
            })
    void aCreateThatBreaksARuleIsPointedTo(String body, String pointer, String code) {
        var answer = api.post("/products", quoted(body));

        assertProblem(answer, 422, "invalid-body");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
        assertThat(answer.text("/errors/0/detail")).isNotBlank();
    }

    @Test
    void aPreviewThatAsksForAnAttributeWithoutANameIsPointedTo() {
        var answer = api.post("/selections/preview", quoted("{'assets':{'types':['Table']},'attributes':[null]}"));

        assertProblem(answer, 422, "invalid-body");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/attributes");
        assertThat(answer.text("/errors/0/code")).isEqualTo("malformed");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        var answer = api.post(
                "/products",
                quoted("{'name':' ','domain':'Nowhere','assets':{'types':['Tabel'],'tags':['marketing']},"
                        + "'status':'Archived'}"));

        assertThat(answer.json().path("errors")).hasSize(5);
    }

    @Test
    void closeNamesAreOffered() {
        var answer =
                api.post("/products", quoted("{'name':'Sales','domain':'MARKETING','assets':{'types':['table']}}"));

        assertThat(answer.text("/errors/0/detail")).contains("did you mean Marketing?");
        assertThat(answer.text("/errors/1/detail")).contains("the closest are 'Table'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'guid':'x'} | /guid | read-only",
                "{'qualifiedName':null} | /qualifiedName | read-only",
                "{'domain':'Marketing'} | /domain | read-only",
                "{'archived':true} | /archived | read-only",
                "{'colour':null} | /colour | unknown-member",
                "{'name':null} | /name | required",
                "{'assets':null} | /assets | required",
                "{'status':null} | /status | required",
                "{'visibility':null} | /visibility | required",
                "{'status':'Archived'} | /status | invalid",
                "{'visibleTo':{'users':['ada']}} | /visibleTo | invalid",
                "{'assets':{'colour':['red']}} | /assets/colour | unknown-member",
                "{'assets':{'types':null}} | /assets | empty",
                "{'owners':{'users':'ada'}} | /owners/users | wrong-type",
                "[] | `` | wrong-type",
                "'text' | `` | wrong-type",
            })
    void aPatchThatBreaksARuleIsPointedTo(String body, String pointer, String code) {
        atlanHolds("'daapStatus':'Active','daapVisibility':'Private','dataProductAssetsDSL':'" + storedTypes() + "'");

        var answer = api.patch("/products/" + PRODUCT, quoted(body));

        assertProblem(answer, 422, "invalid-body");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{'name':'a','name':'b'}",
                "{'assets':{'types':['a'],'types':['b']}}",
                "{} {}",
                "{'name':NaN}",
            })
    void whatIsNotJsonIsRefused(String body) {
        assertProblem(api.post("/products", quoted(body)), 400, "invalid-json");
    }

    @Test
    void deepNestingIsRefused() {
        assertProblem(api.post("/products", "{\"assets\":" + "[".repeat(5_000)), 400, "invalid-json");
    }

    @ParameterizedTest
    @CsvSource({
        "/products?nme=x, nme",
        "/products?limit=0, limit",
        "/products?limit=101, limit",
        "/products?limit=ten, limit",
        "/products?limit=99999999999, limit",
        "/products?count=maybe, count",
        "/products?name=a&name=b, name",
        "/products?cursor=abc, cursor",
        "/products?name=, name",
        "/products?name=%00, name",
        "/products?limit=0x5, limit",
        "/products?count=yes, count",
        "/products?count=, count",
        "/products?attributes=a%20b, attributes",
        "/products/not-a-guid, guid",
        "/products/-1, guid",
        "/domains?limit=1, limit",
        "/domains/Marketing, guid",
        "/products/22222222-2222-4222-8222-222222222222?name=x, name",
        "/products/22222222-2222-4222-8222-222222222222/assets?x=1, x",
    })
    void badParametersAreNamed(String path, String parameter) {
        var answer = api.get(path);

        assertProblem(answer, 400, "invalid-parameter");
        assertThat(answer.text("/errors/0/parameter")).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PURGE", "hard", "", "archive,purge"})
    void aDeleteModeIsTakenToTheLetter(String mode) {
        atlanHolds("'daapStatus':'Active'");

        var answer = api.delete("/products/" + PRODUCT + "?mode=" + mode);

        assertProblem(answer, 400, "invalid-parameter");
        assertThat(answer.text("/errors/0/parameter")).isEqualTo("mode");
    }

    @Test
    void aDeleteWithATypoInItsParameterDeletesNothing() {
        assertProblem(api.delete("/products/" + PRODUCT + "?mod=purge"), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "%zz", "%ED%A0%80"})
    void aQueryThatCannotBeDecodedIsRefused(String value) throws IOException {
        var answer = raw("GET /products?name=" + value + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.getFirst()).startsWith("HTTP/1.1 400");
        assertThat(answer).anyMatch(line -> line.contains("\"code\":\"invalid-parameter\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=", "?dryRun=yes", "?dryrun=true"})
    void aDryRunIsNeverTakenForTheRealCall(String query) {
        assertProblem(api.post("/products" + query, quoted("{" + GOOD + "}")), 400, "invalid-parameter");
    }

    @Test
    void aBodyThatIsNullIsNoObject() {
        assertProblem(api.post("/products", "null"), 422, "invalid-body");
    }

    @Test
    void anUnknownDomainInAListIsNamed() {
        var answer = api.get("/products?domain=Nowhere");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/parameter")).isEqualTo("domain");
    }

    @Test
    void theGuidOfSomethingElseIsNoProduct() {
        assertProblem(api.get("/products/" + DOMAIN), 404, "product-not-found");
        assertProblem(api.get("/products/" + DOMAIN + "/assets"), 404, "product-not-found");
        assertProblem(api.patch("/products/" + DOMAIN, "{}"), 404, "product-not-found");
        assertProblem(api.delete("/products/" + DOMAIN), 404, "product-not-found");
        assertProblem(api.delete("/products/" + DOMAIN + "?mode=purge"), 404, "product-not-found");
        assertProblem(api.post("/products/" + DOMAIN + "/restore"), 404, "product-not-found");
    }

    @Test
    void aFormThatCannotBeReadIsNoFailureOfTheGateway() {
        var form = "multipart/form-data";
        var read = api.send(api.request("/domains").header("Content-Type", form).GET());
        var write =
                api.send(api.request("/products").header("Content-Type", form).POST(BodyPublishers.ofString("x")));

        assertThat(read.status()).isEqualTo(200);
        assertProblem(write, 415, "unsupported-media-type");
    }

    @Test
    void theWrongContentTypeIsRefused() {
        var post = api.send(
                api.request("/products").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("{}")));
        var patch = api.send(api.request("/products/" + PRODUCT)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{}")));

        assertProblem(post, 415, "unsupported-media-type");
        assertProblem(patch, 415, "unsupported-media-type");
        assertThat(patch.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
    }

    @Test
    void anUnknownPathOrMethodIsRefused() {
        assertProblem(api.get("/product"), 404, "no-such-path");
        assertProblem(api.get("/products/" + PRODUCT + "/asset"), 404, "no-such-path");
        var put = api.send(api.request("/products").PUT(BodyPublishers.ofString("{}")));
        assertProblem(put, 405, "method-not-allowed");
        assertThat(put.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void anAnswerInAnotherFormIsNotToBeHad() {
        assertProblem(
                api.send(api.request("/domains").header("Accept", "text/html").GET()), 406, "not-acceptable");
    }

    @Test
    void aBodyOverOneMegabyteIsRefused() {
        var big = " ".repeat(1_000_001);
        var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofString(big));

        assertProblem(api.post("/products", big), 413, "body-too-large");
        var answer = api.send(api.request("/products")
                .header("Content-Type", "application/json")
                .POST(chunked));
        assertProblem(answer, 413, "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /products/a%2Fb HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /products/../x\\y HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /pro ducts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /products?name=<x> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /products HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GARBAGE\r\n\r\n",
            })
    void aRequestThatIsNotHttpIsRefused(String request) throws IOException {
        var answer = raw(request);

        assertThat(answer.getFirst()).startsWith("HTTP/1.1 400");
        assertThat(answer).anyMatch(line -> line.equalsIgnoreCase("Content-Type: application/problem+json"));
        assertThat(answer.getLast()).contains("\"code\":\"invalid-request-line\"");
    }

    private List<String> raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new ArrayList<>(text.lines().toList());
        }
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/type")).matches("http://localhost:\\d+/problems/" + code);
        assertThat(answer.text("/instance")).startsWith("urn:uuid:");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }

    private static String storedTypes() {
        return "{\\\"query\\\":{\\\"dsl\\\":{\\\"query\\\":{\\\"bool\\\":{\\\"filter\\\":{\\\"bool\\\":{\\\"filter\\\":["
                + "{\\\"term\\\":{\\\"__state\\\":{\\\"value\\\":\\\"ACTIVE\\\",\\\"case_insensitive\\\":false}}},"
                + "{\\\"term\\\":{\\\"__typeName.keyword\\\":{\\\"value\\\":\\\"Table\\\",\\\"case_insensitive\\\":false}}}"
                + "]}}}}}}}";
    }
}
