package io.dataproducts.gateway.history.rig;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own. It dies with this JVM. */
final class JavaProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final Path log;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the application; its output is added to {@code log}. */
    static JavaProcess start(Path log, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(application());
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new JavaProcess(process, log);
    }

    /** The application as packaged; with a cache of its classes if there is one, so that starts cost little. */
    private static List<String> application() throws IOException {
        var extracted = System.getProperty("history.application");
        return extracted == null
                ? List.of("-jar", jar(Path.of("target")).toString())
                : List.of(
                        "-XX:AOTCache=" + Path.of(extracted, "gateway.aot"),
                        "-jar",
                        jar(Path.of(extracted)).toString());
    }

    private static Path jar(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "data-product-gateway-*.jar")) {
            for (var file : files) {
                return file;
            }
        }
        throw new IllegalStateException("no data-product-gateway-*.jar in %s: run ./mvnw package".formatted(folder));
    }

    /** Waits until it answers at {@code probe}, whatever the status. */
    void awaitAnswer(URI probe) throws InterruptedException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(probe)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                kill();
                throw new IllegalStateException("a process did not start:\n" + Files.readString(log));
            }
        }
    }

    private static boolean answers(URI probe) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(5));
            http.send(request.build(), BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Sends SIGKILL and waits for the end. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("kill -%s ended with %d".formatted(name, code));
        }
    }
}
