package io.dataproducts.gateway.sandbox;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.write.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Writes that stall between their checks and their commit. */
class LateWritesTests {

    private static final String BULK = "/api/meta/entity/bulk";
    private static final Duration STALL = Duration.ofMillis(300);

    private final RunningSandbox sandbox = new RunningSandbox("--gateway.sandbox.index-lag=0");

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void commitLateUnderTheTimeAtWhichTheRequestArrived() throws Exception {
        stallOne("create", STALL);

        var created = sandbox.post("/entity/bulk", entities("Late")).text("/guidAssignments/-1");

        var commit = sandbox.journal(0).at("/items/0");
        var arrived = Instant.parse(commit.path("arrivedAt").asString());
        assertThat(commit.path("fault").asString()).isEqualTo("late");
        assertThat(Instant.parse(commit.path("committedAt").asString())).isAfterOrEqualTo(arrived.plus(STALL));
        assertThat(sandbox.get("/entity/guid/" + created)
                        .json()
                        .at("/entity/createTime")
                        .asLong())
                .isEqualTo(arrived.toEpochMilli());
    }

    @Test
    void makeADuplicateOfWhatWasCreatedDuringTheStall() throws Exception {
        stallOne("create", STALL);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = CompletableFuture.supplyAsync(() -> status(entities("Twin")), threads);
            awaitInFlight();
            assertThat(sandbox.post("/entity/bulk", entities("Twin")).status()).isEqualTo(200);
            assertThat(sandbox.post("/entity/bulk", entities("Twin")).status()).isEqualTo(400);

            assertThat(late.join()).isEqualTo(200);
        }

        var items = sandbox.journal(0).path("items");
        assertThat(items.valueStream().map(item -> item.path("fault").isNull())).containsExactly(true, false);
        assertThat(items.valueStream().map(item -> item.at("/entities/0/name").asString()))
                .containsExactly("Twin", "Twin");
    }

    @Test
    void commitThoughTheClientIsGone() throws Exception {
        stallOne("create", STALL);

        RawCall.postAndLeave(sandbox.port(), BULK, entities("Orphan"));

        await().atMost(ofSeconds(10)).until(() -> sandbox.lastCommit() == 1);
        assertThat(sandbox.journal(0).at("/items/0/agent").asString()).isEqualTo("raw");
    }

    @Test
    void failIfTheEntityIsPurgedDuringTheStall() throws Exception {
        var guid = sandbox.post("/entity/bulk", entities("Doomed")).text("/guidAssignments/-1");
        stallOne("update", STALL);
        var update = """
                {"entities": [{"guid": "%s", "typeName": "DataProduct",
                   "attributes": {"name": "Doomed", "qualifiedName": "x", "description": "late"}}]}""".formatted(guid);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = CompletableFuture.supplyAsync(() -> status(update), threads);
            awaitInFlight();
            sandbox.delete("/entity/bulk?deleteType=PURGE&guid=" + guid);

            assertThat(late.join()).isEqualTo(404);
        }
        assertThat(sandbox.journal(0)
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("call").asString()))
                .containsExactly("create", "purge");
    }

    @Test
    void endWithoutACommitWhenTheSandboxStops() throws Exception {
        var graph = sandbox.context().getBean(Graph.class);
        stallOne("create", Duration.ofMinutes(10));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = threads.submit(() -> RawCall.post(sandbox.port(), BULK, entities("Unborn")));
            awaitInFlight();
            sandbox.close();

            assertThat(seen.get()).isEqualTo(new RawCall("", "", false));
        }
        assertThat(graph.all()).extracting(Entity::name).doesNotContain("Unborn");
    }

    private void stallOne(String call, Duration stall) throws Exception {
        sandbox.misbehave("""
                {"rules": [{"calls": ["%s"], "times": 1, "fault": {"kind": "late", "delay": "%s"}}]}""".formatted(call, stall));
    }

    private void awaitInFlight() {
        await().atMost(ofSeconds(10)).until(() -> inFlight(sandbox.journal(0)) == 1);
    }

    private static int inFlight(JsonNode journal) {
        return journal.path("inFlight").asInt();
    }

    private int status(String body) {
        try {
            return sandbox.post("/entity/bulk", body).status();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String entities(String name) {
        return "{\"entities\": [%s]}".formatted(Requests.product(name));
    }
}
