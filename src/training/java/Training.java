import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Trains the JVM's ahead-of-time cache while the image is built: starts the gateway with the
 * image's own options and as in production, with JSON logs and a caller's API key; walks through a product's life over HTTP;
 * and stops it as a platform would. The sandbox is a process of its own, so that none of its classes take room in the cache.
 *
 * <p>A Java program, since the image it runs in need not have a shell. Its argument is the cache to write.
 */
public final class Training {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int ROUNDS = 40;
    private static final String JAR = "/app/gateway.jar";
    private static final String KEY = "the key of nobody but this run, long enough to be taken";
    private static final Pattern GUID = Pattern.compile("\"guid\":\"([0-9a-f-]{36})\"");
    private static final String SELECTION =
            "{\"types\":[\"Table\"],\"certificates\":[\"VERIFIED\"],\"tags\":[\"Marketing\"]}";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final int sandboxPort = freePort();
    private final int port = freePort();
    private final int managementPort = freePort();

    public static void main(String[] args) throws Exception {
        new Training().run(Path.of(args[0]));
    }

    private void run(Path cache) throws IOException, InterruptedException {
        var sandbox = startSandbox();
        var gateway = start(cache);
        try {
            awaitReady(gateway);
            for (int round = 0; round < ROUNDS; round++) {
                walkThrough(round);
            }
        } finally {
            stop(gateway);
            stop(sandbox);
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the gateway left no cache, exit " + gateway.exitValue());
        }
        System.out.printf("%s: %d MB%n", cache, Files.size(cache) >> 20);
    }

    private Process startSandbox() throws IOException {
        return java(List.of(
                "-jar", JAR, "sandbox", "--gateway.sandbox.port=" + sandboxPort, "--gateway.sandbox.index-lag=100ms"));
    }

    private Process start(Path cache) throws IOException {
        var folder = Files.createTempDirectory("training");
        var keys = Files.writeString(folder.resolve("api-keys.json"), """
                [{"name":"training","owner":"training@localhost","sha256":"%s","grants":["admin:*"]}]
                """.formatted(digest(KEY)));
        return java(List.of(
                "@/app/jvm.options",
                "-XX:AOTCacheOutput=" + cache,
                "-jar",
                JAR,
                "--logging.structured.format.console=ecs",
                "--gateway.atlan.base-url=http://localhost:" + sandboxPort,
                "--gateway.atlan.api-key=sandbox",
                "--gateway.atlan.limits.search.per-minute=0",
                "--gateway.atlan.limits.read.per-minute=0",
                "--gateway.atlan.limits.write.per-minute=0",
                "--gateway.quota.enabled=false",
                "--gateway.security.api-keys-file=" + keys,
                "--gateway.ledger.directory=" + folder,
                "--server.port=" + port,
                "--management.server.port=" + managementPort));
    }

    private static Process java(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of("java"));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void awaitReady(Process gateway) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!gateway.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the gateway did not become ready");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send(managementPort, "GET", "/actuator/health/readiness", "").statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private void walkThrough(int round) throws IOException, InterruptedException {
        var created = expect(201, "POST", "/products", """
                {"name":"Training %d","domain":"Marketing","assets":%s}""".formatted(round, SELECTION));
        var guid = GUID.matcher(created);
        if (!guid.find()) {
            throw new IllegalStateException("no guid in " + created);
        }
        var product = "/products/" + guid.group(1);
        expect(200, "GET", product, "");
        expect(200, "PATCH", product, "{\"description\":\"of round %d\"}".formatted(round));
        expect(200, "GET", product + "/assets?count=true", "");
        expect(200, "GET", "/products?domain=Marketing&count=true", "");
        expect(200, "POST", "/selections/preview", "{\"assets\":%s}".formatted(SELECTION));
        expect(422, "POST", "/products", "{\"name\":\"Training\",\"domain\":\"Marketing\"}");
        expect(400, "GET", "/products?unknown=1", "");
        for (var path : List.of("/domains", "/tags?q=m", "/types", "/openapi.yaml", "/problems")) {
            expect(200, "GET", path, "");
        }
        expect(204, "DELETE", product + "?mode=purge", "");
        send(managementPort, "GET", "/actuator/prometheus", "");
        send(managementPort, "GET", "/actuator/health/liveness", "");
    }

    private String expect(int status, String method, String path, String body)
            throws IOException, InterruptedException {
        var answer = send(port, method, path, body);
        if (answer.statusCode() != status) {
            throw new IllegalStateException("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private HttpResponse<String> send(int to, String method, String path, String body)
            throws IOException, InterruptedException {
        var type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(to, path)))
                .timeout(PATIENCE)
                .header("X-API-Key", KEY)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return http.send(
                (body.isEmpty() ? request : request.header("Content-Type", type)).build(), BodyHandlers.ofString());
    }

    private static String digest(String key) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
