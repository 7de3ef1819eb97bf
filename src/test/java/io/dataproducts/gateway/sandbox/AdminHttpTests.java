package io.dataproducts.gateway.sandbox;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.sandbox.write.Requests;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls that are the sandbox's own. */
class AdminHttpTests {

    private static RunningSandbox sandbox;

    private long before;

    @BeforeAll
    static void start() {
        sandbox = new RunningSandbox("--gateway.sandbox.index-lag=1m");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void behave() throws Exception {
        sandbox.behave();
        before = sandbox.lastCommit();
    }

    @Test
    void showsTheSettingAndHowOftenItsRulesStruck() throws Exception {
        var put = sandbox.misbehave("""
                {"seed": 42, "indexLag": "2s", "rules": [
                  {"calls": ["user"], "times": 2, "fault": {"kind": "status", "status": 503}}]}""");
        currentUser();
        currentUser();
        currentUser();

        assertThat(put.response().body()).isEqualTo("""
                {"seed":42,"indexLag":"2000ms","rules":[{"calls":["user"],"probability":1.0,"times":2,\
                "fault":{"kind":"status","status":503,"body":"json"}}]}""");
        assertThat(sandbox.send(sandbox.at("/sandbox/faults").GET()).text("/rules/0/struck"))
                .isEqualTo("2");
    }

    @Test
    void goesBackToNoFaultsAndTheConfiguredLag() throws Exception {
        sandbox.misbehave("user", "{\"kind\": \"status\", \"status\": 503}");

        var answer = sandbox.send(sandbox.at("/sandbox/faults").DELETE());

        assertThat(answer.response().body()).isEqualTo("{\"seed\":0,\"indexLag\":\"60000ms\",\"rules\":[]}");
        assertThat(currentUser().status()).isEqualTo(200);
    }

    @Test
    void refusesASettingThatIsWrongAndKeepsTheOneInForce() throws Exception {
        sandbox.misbehave("user", "{\"kind\": \"status\", \"status\": 503}");

        var answer =
                sandbox.misbehave("{\"rules\": [{\"calls\": \"any\", \"fault\": {\"kind\": \"reset\", \"x\": 1}}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error")).isEqualTo("/rules/0/fault/x is unknown here");
        assertThat(currentUser().status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox/faults", "/sandbox/journal"})
    void asksForTheToken(String path) throws Exception {
        var request = sandbox.at(path);
        request.setHeader("Authorization", "Bearer wrong");

        assertThat(sandbox.send(request.GET()).status()).isEqualTo(401);
    }

    @Test
    void strikesNoneOfItsOwnCalls() throws Exception {
        sandbox.misbehave("{\"rules\": [{\"calls\": \"any\", \"fault\": {\"kind\": \"reset\"}}]}");

        assertThat(sandbox.send(sandbox.at("/sandbox/faults").GET()).status()).isEqualTo(200);
        assertThat(sandbox.journal(0).has("items")).isTrue();
    }

    @Test
    void changesTheLagOfTheIndexWhileItRuns() throws Exception {
        create("Lagging");
        assertThat(found("lagging")).isZero();

        sandbox.misbehave("{\"indexLag\": \"0s\"}");
        assertThat(found("lagging")).isOne();
        create("At Once");
        assertThat(found("at once")).isOne();

        sandbox.misbehave("{\"indexLag\": \"100ms\"}");
        create("Soon");
        await().atMost(ofSeconds(10)).until(() -> found("soon") == 1);
    }

    @Test
    void keepsAJournalOfWhatWasCommitted() throws Exception {
        var request = sandbox.request("/entity/bulk")
                .header("X-Atlan-Request-Id", "r-7")
                .header("x-atlan-agent-id", "gateway-1");
        var product = Requests.product("Noted")
                .replace("\"guid\": \"-1\",", "\"guid\": \"-1\", \"customAttributes\": {\"marker\": \"m\"},");
        var guid = sandbox.send(request.POST(BodyPublishers.ofString("{\"entities\": [%s]}".formatted(product))))
                .text("/guidAssignments/-1");
        sandbox.delete("/entity/bulk?deleteType=SOFT&guid=" + guid);
        sandbox.post("/entity/bulk", """
                {"entities": [{"guid": "%s", "typeName": "DataProduct", "status": "ACTIVE",
                   "attributes": {"name": "Noted", "qualifiedName": "x", "daapStatus": "Active"}}]}""".formatted(guid));
        sandbox.delete("/entity/bulk?deleteType=PURGE&guid=" + guid);

        var items = sandbox.journal(before).path("items");

        assertThat(items.valueStream()
                        .map(item -> "%s %s %s"
                                .formatted(
                                        item.path("call").asString(),
                                        item.at("/entities/0/status").asString(),
                                        item.at("/entities/0/daapStatus").asString())))
                .containsExactly(
                        "create ACTIVE ", "archive DELETED Archived", "restore ACTIVE Active", "purge PURGED Active");
        assertThat(items.valueStream()).allSatisfy(item -> {
            assertThat(item.path("entities")).hasSize(1);
            assertThat(item.at("/entities/0/guid").asString()).isEqualTo(guid);
            assertThat(item.at("/entities/0/domain").asString()).isEqualTo(TestCatalog.MARKETING);
        });
        var created = items.get(0);
        assertThat(created.path("agent").asString()).isEqualTo("gateway-1");
        assertThat(created.path("requestId").asString()).isEqualTo("r-7");
        assertThat(created.path("user").asString()).isEqualTo("service-account-apikey-sandbox");
        assertThat(created.path("fault").isNull()).isTrue();
        assertThat(created.at("/entities/0/customAttributes")).hasToString("{\"marker\":\"m\"}");
        assertThat(created.at("/entities/0/attributes/qualifiedName").asString())
                .isEqualTo("client/chosen/Noted");
        assertThat(items.get(1).path("agent").isNull()).isTrue();
    }

    @Test
    void leavesWritesThatChangeNothingOutOfTheJournal() throws Exception {
        sandbox.delete("/entity/bulk?deleteType=SOFT&guid=00000000-0000-4000-8000-000000000000");

        assertThat(sandbox.lastCommit()).isEqualTo(before);
    }

    @Test
    void journalsManyWritesAtOnceInTheOrderInWhichTheyTookEffect() throws Exception {
        var guid = create("Contended");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var updates = IntStream.range(0, 100)
                    .<Callable<Integer>>mapToObj(i -> () -> describe(guid, "d" + i))
                    .toList();
            for (var update : threads.invokeAll(updates)) {
                assertThat(update.get()).isEqualTo(200);
            }
        }

        var items = sandbox.journal(before + 1).path("items").valueStream().toList();
        assertThat(items.stream().map(item -> item.path("sequence").asLong()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> before + 2 + i).toList());
        assertThat(items.getLast().at("/entities/0/attributes/description").asString())
                .isEqualTo(sandbox.get("/entity/guid/" + guid).text("/entity/attributes/description"));
    }

    @Test
    void showsTheJournalInParts() throws Exception {
        create("First");
        create("Second");

        var page = sandbox.send(
                        sandbox.at("/sandbox/journal?limit=1&after=" + before).GET())
                .json();

        assertThat(page.path("items")).hasSize(1);
        assertThat(page.path("last").asLong()).isEqualTo(before + 2);
        assertThat(page.path("inFlight").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"after=-1", "after=x", "limit=0", "limit=10001", "before=7"})
    void refusesParametersThatMakeNoSense(String parameter) throws Exception {
        var answer = sandbox.send(sandbox.at("/sandbox/journal?" + parameter).GET());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error")).contains(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void showsTheUserWhoseTokenItIs() throws Exception {
        var guid = create("Mine");

        var user = currentUser();

        assertThat(user.status()).isEqualTo(200);
        assertThat(user.text("/id")).hasSize(36);
        assertThat(user.text("/username"))
                .isEqualTo(sandbox.get("/entity/guid/" + guid).text("/entity/createdBy"));
    }

    private static RunningSandbox.Answer currentUser() throws IOException, InterruptedException {
        return sandbox.send(sandbox.at("/api/service/users/current").GET());
    }

    private static String create(String name) throws IOException, InterruptedException {
        return sandbox.post("/entity/bulk", "{\"entities\": [%s]}".formatted(Requests.product(name)))
                .text("/guidAssignments/-1");
    }

    private static int describe(String guid, String description) throws IOException, InterruptedException {
        return sandbox.post("/entity/bulk", """
                {"entities": [{"guid": "%s", "typeName": "DataProduct",
                   "attributes": {"name": "Contended", "qualifiedName": "x", "description": "%s"}}]}""".formatted(guid, description)).status();
    }

    private static int found(String name) throws IOException, InterruptedException {
        return sandbox.post(
                        "/search/indexsearch",
                        "{\"dsl\": {\"query\": {\"term\": {\"name.keyword\": \"%s\"}}}}".formatted(name))
                .json()
                .path("approximateCount")
                .asInt();
    }
}
