package io.dataproducts.gateway.history.recovery;

import io.dataproducts.gateway.history.rig.Fleet;
import io.dataproducts.gateway.history.rig.LedgerSettings;
import io.dataproducts.gateway.history.rig.Sandbox;
import io.dataproducts.gateway.history.rig.Scale;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The recovery trial as a command. Ends with 1 if the gateway recovers too slowly or asks too much of a failing Atlan. */
public final class RecoveryTrial {

    private static final PrintStream OUT = System.out;
    private static final int PRODUCTS = 10;

    private final Course course;
    private final Path folder;

    private RecoveryTrial(Course course, Path folder) {
        this.course = course;
        this.folder = folder;
    }

    /** Runs the trial; the first argument, if there is one, is the file that the picture goes to. */
    public static void main(String[] arguments) throws Exception {
        var trials = Files.createDirectories(Path.of("target/history"));
        var folder = Files.createTempDirectory(trials, "recovery-");
        var findings = new RecoveryTrial(Course.USUAL, folder).run();
        var picture = arguments.length > 0 ? Path.of(arguments[0]) : folder.resolve("recovery.svg");
        Files.writeString(picture, Plot.of(findings));
        Files.writeString(folder.resolve("report.txt"), findings.text());
        OUT.printf("recovery: %s%n%s", findings.holds() ? "holds" : "BROKEN", findings.text());
        System.exit(findings.holds() ? 0 : 1);
    }

    private Findings run() throws IOException, InterruptedException {
        var ledger = LedgerSettings.h2(folder.resolve("ledger"));
        try (var sandbox = Sandbox.start(folder.resolve("sandbox.log"));
                var fleet = Fleet.start(
                        1, Fleet.arguments(sandbox, ledger, Scale.full().protocol()), folder)) {
            var gateway = fleet.at(0).uri();
            var products = Products.create(gateway, PRODUCTS);
            try (var loop = new OpenLoop(gateway, products, course.seconds())) {
                return observe(loop, new Upstream(sandbox));
            }
        }
    }

    private Findings observe(OpenLoop loop, Upstream upstream) throws IOException, InterruptedException {
        var attempts = new ArrayList<Integer>();
        upstream.heal();
        long begin = System.nanoTime();
        loop.start(course.rate());
        for (int second = 0; second < course.seconds(); second++) {
            disturb(upstream, second);
            await(begin + TimeUnit.SECONDS.toNanos(second + 1));
            attempts.add(upstream.calls());
        }
        loop.finish();
        return new Findings(course, seconds(loop, attempts));
    }

    private void disturb(Upstream upstream, int second) throws IOException, InterruptedException {
        if (second == course.outageAt()) {
            upstream.fail();
        } else if (second == course.healedAt()) {
            upstream.heal();
        }
    }

    private static List<Second> seconds(OpenLoop loop, List<Integer> attempts) {
        var seconds = new ArrayList<Second>();
        for (int second = 0; second < attempts.size(); second++) {
            seconds.add(new Second(loop.sent(second), loop.good(second), attempts.get(second)));
        }
        return seconds;
    }

    private static void await(long moment) {
        while (System.nanoTime() < moment) {
            LockSupport.parkNanos(moment - System.nanoTime());
        }
    }
}
