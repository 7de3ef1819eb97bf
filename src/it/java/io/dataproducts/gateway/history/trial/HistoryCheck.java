package io.dataproducts.gateway.history.trial;

import io.dataproducts.gateway.history.check.HistoryChecker;
import io.dataproducts.gateway.history.check.Report;
import io.dataproducts.gateway.history.evidence.EvidenceFiles;
import io.dataproducts.gateway.history.rig.LedgerSettings;
import io.dataproducts.gateway.history.rig.Postgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The history check as a command, with the control experiment before it. Ends with 1 if a rule is broken. */
public final class HistoryCheck {

    private static final Path ROOT = Path.of("target/history");
    private static final PrintStream OUT = System.out;

    private final Settings settings;
    private final Summary summary = new Summary();

    private HistoryCheck(Settings settings) {
        this.settings = settings;
    }

    /** Runs what the arguments say; {@code judge FOLDER} judges kept evidence again. */
    public static void main(String[] arguments) throws Exception {
        var all = List.of(arguments);
        boolean holds = (all.size() == 2 && all.getFirst().equals("judge"))
                ? judge(Path.of(all.getLast()))
                : new HistoryCheck(Settings.of(all)).run();
        System.exit(holds ? 0 : 1);
    }

    private static boolean judge(Path folder) throws IOException {
        var report = HistoryChecker.check(new EvidenceFiles(folder).read());
        OUT.println(report.text());
        return report.holds();
    }

    private boolean run() throws IOException, InterruptedException, ExecutionException {
        boolean controlled = control();
        try (var postgres = Postgres.start();
                var workers = Executors.newFixedThreadPool(settings.parallel())) {
            var runs = new ArrayList<Callable<Boolean>>();
            settings.seeds().forEach(seed -> runs.add(() -> run(seed, postgres)));
            boolean holds = true;
            for (var run : workers.invokeAll(runs)) {
                holds &= run.get();
            }
            Files.writeString(ROOT.resolve("summary.md"), summary.text());
            OUT.println(summary.text());
            return holds && controlled;
        }
    }

    /** The control experiment: the same gateways with their protocol off. A checker that accepts it proves nothing. */
    private boolean control() throws IOException, InterruptedException {
        long seed = settings.seeds().getFirst();
        var report = new HistoryTrial(seed, settings.scale().withoutProtocol(), ROOT.resolve("control"))
                .run(LedgerSettings.forgetful());
        boolean isFoundOut = report.isBroken(HistoryChecker.ONE_PRODUCT_PER_KEY);
        OUT.printf(
                "control experiment, without the protocol: %d violations found: %s%n",
                report.violations(), isFoundOut ? "as there have to be" : "TOO FEW, the check proves nothing");
        return isFoundOut;
    }

    private boolean run(long seed, Postgres postgres) throws IOException, InterruptedException, SQLException {
        var folder = ROOT.resolve(String.valueOf(seed));
        long begin = System.nanoTime();
        var ledger = postgres.createDatabase("seed_" + seed);
        var report = new HistoryTrial(seed, settings.scale(), folder).run(ledger);
        var time = Duration.ofNanos(System.nanoTime() - begin);
        summary.add(seed, time, report);
        print(seed, time, report);
        return report.holds();
    }

    private static synchronized void print(long seed, Duration time, Report report) {
        OUT.printf(
                "seed %d: %s after %d s%n%s%n",
                seed, report.holds() ? "holds" : "BROKEN", time.toSeconds(), report.text());
    }
}
