package io.dataproducts.gateway.history.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.history.evidence.Commit;
import io.dataproducts.gateway.history.evidence.EvidenceFiles;
import io.dataproducts.gateway.history.rig.FaultPlan;
import io.dataproducts.gateway.history.rig.Fleet;
import io.dataproducts.gateway.history.rig.LedgerSettings;
import io.dataproducts.gateway.history.rig.Sandbox;
import io.dataproducts.gateway.history.rig.Scale;
import io.dataproducts.gateway.testing.Api;
import io.dataproducts.gateway.testing.Api.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;

/** A gateway in a process of its own, whose ledger is H2 in a file, and which is killed. */
class KilledGatewayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DOMAIN = "d0fa1000-0000-4000-8000-000000000001";
    private static final int ACKNOWLEDGED = 20;
    private static final int LOST = 3;
    private static final int MADE = 3;
    private static final Scale.Protocol TIMES = new Scale.Protocol(
            Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofHours(24));

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Fleet fleet;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(folder.resolve("sandbox.log"));
        fleet = Fleet.start(1, arguments(), folder);
    }

    @AfterEach
    void end() {
        fleet.close();
        sandbox.close();
    }

    @Test
    void replaysAfterSigkillWhatItAcknowledgedBefore() throws Exception {
        var acknowledged = new TreeMap<String, Answer>();
        IntStream.range(0, ACKNOWLEDGED).mapToObj("Kept %d"::formatted).forEach(name -> {
            var answer = create(name);
            assertThat(answer.status()).isEqualTo(201);
            acknowledged.put(name, answer);
        });
        fleet.at(0).kill();
        revive();

        acknowledged.forEach((name, before) -> {
            var again = create(name);
            assertThat(again.status()).as(name).isEqualTo(201);
            assertThat(again.header("Idempotent-Replayed")).as(name).isEqualTo("true");
            assertThat(again.json()).as(name).isEqualTo(before.json());
        });
        assertThat(creates())
                .hasSize(ACKNOWLEDGED)
                .allSatisfy((_, commits) -> assertThat(commits).hasSize(1));
    }

    @Test
    void settlesAfterSigkillWhatWasUnderWay() throws Exception {
        misbehave();
        var names =
                IntStream.range(0, LOST + MADE).mapToObj("Open %d"::formatted).toList();
        killDuring(names);
        revive();

        var answers = names.stream().map(this::repeated).toList();

        assertThat(answers).filteredOn(this::isReplay).hasSize(MADE);
        assertThat(answers).filteredOn(answer -> !isReplay(answer)).hasSize(LOST);
        assertThat(creates())
                .hasSize(names.size())
                .allSatisfy((_, commits) -> assertThat(commits).hasSize(1));
    }

    @Test
    void refusesToShareItsLedgerWithASecondProcess() throws IOException {
        var other = Files.createDirectory(folder.resolve("other"));

        assertThatThrownBy(() -> Fleet.start(1, arguments(), other))
                .hasMessageContaining("Another process has opened the ledger.")
                .hasMessageContaining("gateway.ledger.url");
        assertThat(create("Alone").status()).isEqualTo(201);
    }

    /** The first creates are lost, the others take long. */
    private void misbehave() throws Exception {
        var setting = FaultPlan.calm(Duration.ofSeconds(1));
        var rules = (ArrayNode) setting.path("rules");
        rules.add(EvidenceFiles.JSON.readTree("""
                { "calls": ["create"], "times": %d, "fault": { "kind": "hang", "delay": "6s" } }""".formatted(LOST)));
        rules.add(EvidenceFiles.JSON.readTree("""
                { "calls": ["create"], "times": %d, "fault": { "kind": "latency", "delay": "6s" } }""".formatted(MADE)));
        sandbox.misbehave(setting);
    }

    /** Kills the gateway once all creates have reached the sandbox, and none is answered. */
    private void killDuring(List<String> names) throws Exception {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = names.stream()
                    .map(name -> CompletableFuture.supplyAsync(() -> create(name), workers))
                    .toList();
            await().atMost(PATIENCE).until(() -> struck() == names.size());
            fleet.at(0).kill();
            assertThat(calls).allSatisfy(call -> assertThat(call).failsWithin(PATIENCE));
        }
    }

    private int struck() throws Exception {
        int count = 0;
        for (var rule : sandbox.faults().path("rules")) {
            count += rule.path("struck").asInt();
        }
        return count;
    }

    /** Repeats the create until it is answered: with what was made before the kill, or with what is made now. */
    private Answer repeated(String name) {
        return await().atMost(PATIENCE).until(() -> create(name), answer -> answer.status() == 201);
    }

    private boolean isReplay(Answer answer) {
        return answer.header("Idempotent-Replayed").equals("true");
    }

    private Answer create(String name) {
        var body = """
                { "name": "%s", "domain": "%s", "assets": { "types": ["Table"] } }""".formatted(name, DOMAIN);
        return api().send(api().request("/products")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", '"' + name + '"')
                .POST(BodyPublishers.ofString(body)));
    }

    private Map<String, List<Commit>> creates() throws Exception {
        return sandbox.journal().stream()
                .filter(commit -> commit.call().equals("create"))
                .collect(Collectors.groupingBy(
                        commit -> String.valueOf(commit.entities().getFirst().name())));
    }

    private void revive() throws Exception {
        fleet.at(0).launch();
        fleet.at(0).awaitAnswer();
    }

    private List<String> arguments() {
        return Fleet.arguments(sandbox, LedgerSettings.h2(folder.resolve("ledger")), TIMES);
    }

    private Api api() {
        return new Api(fleet.at(0).uri().getPort());
    }
}
