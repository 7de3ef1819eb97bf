package io.dataproducts.gateway.history.recovery;

import io.dataproducts.gateway.history.evidence.EvidenceFiles;
import io.dataproducts.gateway.history.rig.Sandbox;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** Atlan, well or failing wholly, with a count of the calls that reach it. */
final class Upstream {

    /** A delay that nobody notices, so that every call is counted as struck. */
    private static final String WELL = """
            { "seed": 1, "rules": [ { "calls": "any", "fault": { "kind": "latency", "delay": "1ms" } } ] }""";

    /** A third each: refused with 503, reset, and left hanging for longer than a request may take. */
    private static final String FAILING = """
            { "seed": 1, "rules": [
              { "calls": "any", "probability": 0.333, "fault": { "kind": "status", "status": 503, "body": "html" } },
              { "calls": "any", "probability": 0.5, "fault": { "kind": "reset" } },
              { "calls": "any", "fault": { "kind": "hang", "delay": "8s" } } ] }""";

    private final Sandbox sandbox;
    private int before;
    private int last;

    Upstream(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    void heal() throws IOException, InterruptedException {
        set(WELL);
    }

    void fail() throws IOException, InterruptedException {
        set(FAILING);
    }

    /** How many calls there were since the last question. */
    int calls() throws IOException, InterruptedException {
        int now = before + struck();
        int calls = now - last;
        last = now;
        return calls;
    }

    /** Each setting counts from 0. */
    private void set(String setting) throws IOException, InterruptedException {
        before += struck();
        sandbox.misbehave((ObjectNode) EvidenceFiles.JSON.readTree(setting));
    }

    private int struck() throws IOException, InterruptedException {
        int struck = 0;
        for (var rule : sandbox.faults().path("rules")) {
            struck += rule.path("struck").asInt();
        }
        return struck;
    }
}
