package io.dataproducts.gateway.history.rig;

import io.dataproducts.gateway.history.evidence.EvidenceFiles;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the sandbox is told to do wrong. */
public final class FaultPlan {

    private static final List<String> READS = List.of("get", "search", "typedefs", "user");
    private static final List<String> CREATES = List.of("create");
    private static final List<String> CHANGES = List.of("update", "restore", "archive", "purge");

    private final ObjectNode setting = EvidenceFiles.JSON.createObjectNode();
    private final ArrayNode rules = setting.putArray("rules");
    /** Of the calls of each kind, the share that no rule before took, in hundredths. */
    private double left = 100;

    private FaultPlan(long seed, Duration indexLag) {
        setting.put("seed", seed);
        setting.put("indexLag", millis(indexLag));
    }

    /** Nothing but the lag. */
    public static ObjectNode calm(Duration indexLag) {
        return new FaultPlan(0, indexLag).setting;
    }

    /** One call in five goes wrong in some way; besides, some products are never indexed. */
    public static ObjectNode trouble(long seed, Scale.Trouble times) {
        var plan = new FaultPlan(seed, times.indexLag());
        plan.creates(times);
        plan.changes(times);
        plan.reads();
        return plan.setting;
    }

    private void creates(Scale.Trouble times) {
        left = 100;
        rule(CREATES, 5, fault("late").set("delay", range(times.earliestLateCreate(), times.lateCreate())));
        commitsAndAnswersBadly(CREATES);
        doesNothing(CREATES, 0.5);
        rule(CREATES, 5, fault("never-indexed"));
    }

    private void changes(Scale.Trouble times) {
        left = 100;
        rule(CHANGES, 5, fault("late").set("delay", range(Duration.ofMillis(500), times.lateWrite())));
        commitsAndAnswersBadly(CHANGES);
        doesNothing(CHANGES, 0.5);
        rule(List.of("update"), 5, fault("never-indexed"));
    }

    private void reads() {
        left = 100;
        rule(READS, 4, fault("latency").set("delay", range(Duration.ofMillis(100), Duration.ofSeconds(2))));
        rule(READS, 2, fault("drop"));
        rule(READS, 2, fault("cut"));
        rule(List.of("search"), 2, fault("timed-out-search"));
        doesNothing(READS, 2);
    }

    /** 8 %. */
    private void commitsAndAnswersBadly(List<String> calls) {
        rule(calls, 3, fault("drop"));
        rule(calls, 2, fault("cut"));
        rule(calls, 1.5, status("status-after-commit", 500));
        rule(calls, 1, status("status-after-commit", 502).put("body", "html"));
        rule(calls, 0.5, status("status-after-commit", 504).put("body", "empty"));
    }

    /** 6 %, and {@code last} for each of two more. */
    private void doesNothing(List<String> calls, double last) {
        rule(calls, 2, fault("reset"));
        rule(calls, 1, fault("empty"));
        rule(calls, 1, status("status", 500));
        rule(calls, 1, status("status", 502).put("body", "html"));
        rule(calls, 1, status("status", 503).put("body", "html"));
        rule(calls, last, status("status", 504).put("body", "empty"));
        rule(calls, last, status("status", 429).put("retryAfter", "1"));
    }

    /** Adds a rule that strikes {@code percent} of all calls, of which those before have taken their share. */
    private void rule(List<String> calls, double percent, ObjectNode fault) {
        var rule = rules.addObject();
        calls.forEach(rule.putArray("calls")::add);
        rule.put("probability", percent / left);
        rule.set("fault", fault);
        left -= percent;
    }

    private static ObjectNode fault(String kind) {
        return EvidenceFiles.JSON.createObjectNode().put("kind", kind);
    }

    private static ObjectNode status(String kind, int status) {
        return fault(kind).put("status", status);
    }

    private static ObjectNode range(Duration from, Duration to) {
        return EvidenceFiles.JSON.createObjectNode().put("from", millis(from)).put("to", millis(to));
    }

    private static String millis(Duration time) {
        return time.toMillis() + "ms";
    }
}
