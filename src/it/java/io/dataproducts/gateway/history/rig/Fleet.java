package io.dataproducts.gateway.history.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The gateways of a run, all on one ledger and one sandbox. */
public record Fleet(List<Gateway> gateways) implements AutoCloseable {

    /** Starts {@code count} gateways named gw-1 and so on, with their logs in {@code folder}, and waits for them. */
    public static Fleet start(int count, List<String> arguments, Path folder) throws IOException, InterruptedException {
        var gateways = new ArrayList<Gateway>();
        for (int i = 1; i <= count; i++) {
            gateways.add(new Gateway("gw-" + i, folder.resolve("gw-%d.log".formatted(i)), arguments));
            gateways.getLast().launch();
        }
        for (var gateway : gateways) {
            gateway.awaitAnswer();
        }
        return new Fleet(List.copyOf(gateways));
    }

    /** The arguments of a gateway in front of {@code sandbox}. */
    public static List<String> arguments(Sandbox sandbox, LedgerSettings ledger, Scale.Protocol times) {
        var arguments = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--gateway.security.open-on-loopback=true",
                "--management.server.port=0",
                "--gateway.atlan.limits.search.per-minute=0",
                "--gateway.atlan.limits.read.per-minute=0",
                "--gateway.atlan.limits.write.per-minute=0",
                "--gateway.quota.enabled=false",
                "--gateway.atlan.base-url=" + sandbox.uri(),
                "--gateway.atlan.api-key=" + Sandbox.TOKEN,
                "--gateway.atlan.timeout=" + millis(times.call()),
                "--gateway.once.longest-call=" + millis(times.call()),
                "--gateway.once.send-window=" + millis(times.sendWindow()),
                "--gateway.once.quiet-period=" + millis(times.quietPeriod()),
                "--gateway.once.watch=" + millis(times.memory()),
                "--gateway.once.key-lifetime=" + millis(times.memory())));
        arguments.addAll(ledger.arguments());
        return arguments;
    }

    private static String millis(Duration time) {
        return time.toMillis() + "ms";
    }

    /** The gateway at {@code place}, counted round and round. */
    public Gateway at(int place) {
        return gateways.get(Math.floorMod(place, gateways.size()));
    }

    @Override
    public void close() {
        gateways.forEach(Gateway::kill);
    }
}
