package io.dataproducts.gateway.history.trial;

import io.dataproducts.gateway.history.check.HistoryChecker;
import io.dataproducts.gateway.history.check.Report;
import io.dataproducts.gateway.history.evidence.Evidence;
import io.dataproducts.gateway.history.evidence.EvidenceFiles;
import io.dataproducts.gateway.history.load.NaiveCrowd;
import io.dataproducts.gateway.history.load.Recorder;
import io.dataproducts.gateway.history.rig.FaultPlan;
import io.dataproducts.gateway.history.rig.Sandbox;
import io.dataproducts.gateway.history.rig.Scale;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The control experiment: the same load and faults without the protocol. A checker that accepts it proves nothing. */
final class ControlTrial {

    /** The domains of the sandbox's catalogue, at the head of {@code sandbox/domains.json}. */
    private static final List<String> DOMAINS = List.of(
            "d0fa1000-0000-4000-8000-000000000001",
            "d0fa1000-0000-4000-8000-000000000002",
            "d0fa1000-0000-4000-8000-000000000003");

    private final Scale scale;
    private final long seed;
    private final EvidenceFiles files;

    ControlTrial(long seed, Scale scale, Path folder) throws IOException {
        this.seed = seed;
        this.scale = scale;
        this.files = new EvidenceFiles(folder);
    }

    /** Returns what the checker found; it has to have found much. */
    Report run() throws IOException, InterruptedException {
        try (var sandbox = Sandbox.start(files.folder().resolve("sandbox.log"));
                var recorder = new Recorder(files.history(), Clock.systemUTC())) {
            sandbox.misbehave(FaultPlan.trouble(seed, scale.trouble()));
            new NaiveCrowd(recorder, DOMAINS, scale, seed).work(sandbox.uri(), scale.operations());
            sandbox.misbehave(FaultPlan.calm(scale.trouble().indexLag()));
            Peace.awaitCommits(sandbox);
            var evidence =
                    new Evidence(recorder.wishes(), recorder.exchanges(), sandbox.journal(), List.of(), scale.limits());
            files.write(evidence);
            var report = HistoryChecker.check(evidence);
            files.writeText("report.txt", report.text());
            return report;
        }
    }
}
