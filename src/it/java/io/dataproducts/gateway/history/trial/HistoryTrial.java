package io.dataproducts.gateway.history.trial;

import io.dataproducts.gateway.history.check.HistoryChecker;
import io.dataproducts.gateway.history.check.Report;
import io.dataproducts.gateway.history.evidence.Commit;
import io.dataproducts.gateway.history.evidence.Evidence;
import io.dataproducts.gateway.history.evidence.EvidenceFiles;
import io.dataproducts.gateway.history.load.Crowd;
import io.dataproducts.gateway.history.load.Recorder;
import io.dataproducts.gateway.history.rig.FaultPlan;
import io.dataproducts.gateway.history.rig.Fleet;
import io.dataproducts.gateway.history.rig.LedgerSettings;
import io.dataproducts.gateway.history.rig.Nemesis;
import io.dataproducts.gateway.history.rig.Sandbox;
import io.dataproducts.gateway.history.rig.Scale;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** One run of the history check: callers, faults, kills and stops, then peace, then judgement. */
final class HistoryTrial {

    private final long seed;
    private final Scale scale;
    private final EvidenceFiles files;
    private final Clock clock = Clock.systemUTC();

    /** The run of {@code seed}, whose evidence goes to {@code folder}. */
    HistoryTrial(long seed, Scale scale, Path folder) throws IOException {
        this.seed = seed;
        this.scale = scale;
        this.files = new EvidenceFiles(folder);
    }

    Report run(LedgerSettings ledger) throws IOException, InterruptedException {
        var folder = files.folder();
        try (var sandbox = Sandbox.start(folder.resolve("sandbox.log"));
                var fleet = Fleet.start(scale.gateways(), Fleet.arguments(sandbox, ledger, scale.protocol()), folder);
                var recorder = new Recorder(files.history(), clock)) {
            var nemesis = new Nemesis(fleet, scale.trouble(), seed, clock);
            disturb(sandbox, fleet, nemesis, recorder);
            var peace = new Peace(sandbox, scale.limits());
            return conclude(peace.await(journal -> evidence(recorder, nemesis, journal)));
        }
    }

    private void disturb(Sandbox sandbox, Fleet fleet, Nemesis nemesis, Recorder recorder)
            throws IOException, InterruptedException {
        var domains = Domains.of(fleet.at(0));
        try (var crowd = new Crowd(fleet, recorder, domains, scale, seed)) {
            sandbox.misbehave(FaultPlan.trouble(seed, scale.trouble()));
            var disturbing = Thread.ofPlatform().name("nemesis").start(nemesis);
            crowd.work(scale.operations());
            nemesis.finish();
            disturbing.join();
            files.write("faults.json", sandbox.faults());
            sandbox.misbehave(FaultPlan.calm(scale.trouble().indexLag()));
            crowd.settle(scale.limits().settling().multipliedBy(4));
        }
    }

    private Evidence evidence(Recorder recorder, Nemesis nemesis, List<Commit> journal) {
        return new Evidence(recorder.wishes(), recorder.exchanges(), journal, nemesis.disturbances(), scale.limits());
    }

    private Report conclude(Evidence evidence) throws IOException {
        files.write(evidence);
        var report = HistoryChecker.check(evidence);
        files.write("report.json", report);
        files.writeText("report.txt", report.text());
        return report;
    }
}
