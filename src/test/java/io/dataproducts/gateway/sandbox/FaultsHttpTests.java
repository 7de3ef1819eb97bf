package io.dataproducts.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.write.Requests;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What each fault does on a real socket: what the client sees, and what was committed. */
class FaultsHttpTests {

    private static final String BULK = "/api/meta/entity/bulk";
    private static final String SEARCH = "/api/meta/search/indexsearch";

    private static RunningSandbox sandbox;

    private long before;

    @BeforeAll
    static void start() {
        sandbox = new RunningSandbox("--gateway.sandbox.index-lag=0");
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
    void resetsTheConnectionAndDoesNothing() throws Exception {
        var seen = createUnder("{\"kind\": \"reset\"}", "Reset");

        assertThat(seen).isEqualTo(new RawCall("", "", true));
        assertThat(commits()).isEmpty();
    }

    @Test
    void closesTheConnectionWithoutAnAnswerAndDoesNothing() throws Exception {
        var seen = createUnder("{\"kind\": \"empty\"}", "Empty");

        assertThat(seen).isEqualTo(new RawCall("", "", false));
        assertThat(commits()).isEmpty();
    }

    @Test
    void commitsAndResetsTheConnection() throws Exception {
        var seen = createUnder("{\"kind\": \"drop\"}", "Drop");

        assertThat(seen).isEqualTo(new RawCall("", "", true));
        assertThat(onlyCommit().path("fault").asString()).isEqualTo("drop");
    }

    @Test
    void commitsAndSendsHalfOfTheAnswer() throws Exception {
        var seen = createUnder("{\"kind\": \"cut\"}", "Cut");

        assertThat(seen.header()).startsWith("HTTP/1.1 200");
        assertThat(seen.body()).startsWith("{\"mutatedEntities\"").hasSize(seen.promised() / 2);
        assertThat(seen.reset()).isFalse();
        assertThat(onlyCommit().path("fault").asString()).isEqualTo("cut");
    }

    @Test
    void commitsAndWaitsInTheMiddleOfTheAnswer() throws Exception {
        var begin = System.nanoTime();

        var seen = createUnder("{\"kind\": \"slow-body\", \"delay\": \"200ms\"}", "Slow");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(200));
        assertThat(seen.body()).hasSize(seen.promised()).endsWith("}}");
        assertThat(commits()).hasSize(1);
    }

    @Test
    void hangsAndDoesNothing() throws Exception {
        var begin = System.nanoTime();

        var seen = createUnder("{\"kind\": \"hang\", \"delay\": {\"from\": \"150ms\", \"to\": \"200ms\"}}", "Hang");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(150));
        assertThat(seen).isEqualTo(new RawCall("", "", true));
        assertThat(commits()).isEmpty();
    }

    @Test
    void waitsAndGoesOnAsIfNothingHadHappened() throws Exception {
        var begin = System.nanoTime();

        var seen = createUnder("{\"kind\": \"latency\", \"delay\": \"200ms\"}", "Latency");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(200));
        assertThat(seen.header()).startsWith("HTTP/1.1 200");
        assertThat(onlyCommit().path("fault").asString()).isEqualTo("latency");
    }

    @Test
    void answersAStatusInPlaceOfDoingAnything() throws Exception {
        var seen = createUnder("""
                {"kind": "status", "status": 503, "code": "ATLAS-503-00-001", "message": "Away", "retryAfter": "7"}""", "Status");

        assertThat(seen.header()).startsWith("HTTP/1.1 503").contains("Retry-After: 7", "application/json");
        assertThat(seen.body()).isEqualTo("{\"errorCode\":\"ATLAS-503-00-001\",\"errorMessage\":\"Away\"}");
        assertThat(commits()).isEmpty();
    }

    @Test
    void answersAStatusAfterCommitting() throws Exception {
        var seen =
                createUnder("{\"kind\": \"status-after-commit\", \"status\": 504, \"body\": \"html\"}", "Status Later");

        assertThat(seen.header()).startsWith("HTTP/1.1 504").contains("text/html");
        assertThat(seen.body()).startsWith("<html>").contains("504 Gateway Timeout");
        assertThat(onlyCommit().path("fault").asString()).isEqualTo("status-after-commit");
    }

    @Test
    void answersAStatusWithoutABody() throws Exception {
        var seen = createUnder("{\"kind\": \"status\", \"status\": 500, \"body\": \"empty\"}", "Empty Status");

        assertThat(seen.header()).startsWith("HTTP/1.1 500").contains("Retry-After: 1");
        assertThat(seen.promised()).isZero();
    }

    @Test
    void letsASearchRunOutOfTime() throws Exception {
        sandbox.misbehave("search", "{\"kind\": \"timed-out-search\"}");

        var seen = RawCall.post(sandbox.port(), SEARCH, "{\"dsl\": {}}");

        assertThat(seen.header()).startsWith("HTTP/1.1 204");
        assertThat(seen.body()).isEmpty();
    }

    @Test
    void hidesARefusalAsItHidesACommit() throws Exception {
        createUnder("{\"kind\": \"drop\"}", "Twice");

        var seen = RawCall.post(sandbox.port(), BULK, entities("Twice"));

        assertThat(seen).isEqualTo(new RawCall("", "", true));
        assertThat(commits()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "empty", "drop"})
    void servesOtherConnectionsMeanwhile(String kind) throws Exception {
        sandbox.misbehave("create", "{\"kind\": \"%s\"}".formatted(kind));
        var first = sandbox.get("/types/typedefs?type=STRUCT");
        RawCall.post(sandbox.port(), BULK, entities("Other " + kind));
        var second = sandbox.get("/types/typedefs?type=STRUCT");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
    }

    @Test
    void strikesOnlyTheCallsOfTheRule() throws Exception {
        sandbox.misbehave("""
                {"rules": [{"calls": ["archive"], "fault": {"kind": "status", "status": 500}},
                           {"calls": ["purge"], "fault": {"kind": "status", "status": 501}},
                           {"calls": ["update"], "fault": {"kind": "status", "status": 502}},
                           {"calls": ["restore"], "fault": {"kind": "status", "status": 503}},
                           {"calls": ["get"], "fault": {"kind": "status", "status": 504}},
                           {"calls": ["typedefs"], "fault": {"kind": "status", "status": 505}},
                           {"calls": ["user"], "fault": {"kind": "status", "status": 506}}]}""");

        assertThat(sandbox.post("/entity/bulk", entities("Struck Not")).status())
                .isEqualTo(200);
        assertThat(sandbox.delete("/entity/bulk?guid=x&deleteType=SOFT").status())
                .isEqualTo(500);
        assertThat(sandbox.delete("/entity/bulk?guid=x&deleteType=PURGE").status())
                .isEqualTo(501);
        assertThat(sandbox.post("/entity/bulk", "{\"entities\": [{\"guid\": \"x\"}]}")
                        .status())
                .isEqualTo(502);
        assertThat(sandbox.post("/entity/bulk", "{\"entities\": [{\"guid\": \"x\", \"status\": \"ACTIVE\"}]}")
                        .status())
                .isEqualTo(503);
        assertThat(sandbox.get("/entity/guid/x").status()).isEqualTo(504);
        assertThat(sandbox.get("/types/typedefs").status()).isEqualTo(505);
        assertThat(sandbox.send(sandbox.at("/api/service/users/current").GET()).status())
                .isEqualTo(506);
    }

    private static RawCall createUnder(String fault, String name) throws IOException, InterruptedException {
        sandbox.misbehave("create", fault);
        return RawCall.post(sandbox.port(), BULK, entities(name));
    }

    private static String entities(String name) {
        return "{\"entities\": [%s]}".formatted(Requests.product(name));
    }

    private JsonNode commits() throws IOException, InterruptedException {
        return sandbox.journal(before).path("items");
    }

    private JsonNode onlyCommit() throws IOException, InterruptedException {
        assertThat(commits()).hasSize(1);
        var commit = commits().get(0);
        assertThat(Instant.parse(commit.path("committedAt").asString()))
                .isAfterOrEqualTo(Instant.parse(commit.path("arrivedAt").asString()));
        var guid = commit.at("/entities/0/guid").asString();
        assertThat(sandbox.get("/entity/guid/" + guid).status()).isEqualTo(200);
        return commit;
    }
}
