package io.dataproducts.gateway.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A real OpenSearch node in a process of its own. */
final class OpenSearchNode implements AutoCloseable {

    private static final Path CLASS_PATH = Path.of("target/opensearch.classpath");
    private static final Path MAIN = Path.of("src/it/opensearch/ForkedNode.java");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path folder;
    private final URI uri;

    private OpenSearchNode(Process process, Path folder) throws IOException, InterruptedException {
        this.process = process;
        this.folder = folder;
        this.uri = URI.create("http://127.0.0.1:" + port());
    }

    /** @throws IllegalStateException if it does not come up; a test that needs a node must not pass without one */
    static OpenSearchNode start() {
        try {
            if (!Files.exists(CLASS_PATH)) {
                throw new IllegalStateException("no %s: run ./mvnw -Poracle verify".formatted(CLASS_PATH));
            }
            var folder = Files.createTempDirectory(CLASS_PATH.getParent(), "opensearch-");
            var process = new ProcessBuilder(command(folder))
                    .redirectErrorStream(true)
                    .redirectOutput(log(folder).toFile())
                    .start();
            return new OpenSearchNode(process, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static List<String> command(Path folder) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Files.readString(CLASS_PATH).strip(),
                MAIN.toString(),
                folder.resolve("data").toString(),
                portFile(folder).toString());
    }

    private static Path log(Path folder) {
        return folder.resolve("log");
    }

    private static Path portFile(Path folder) {
        return folder.resolve("port");
    }

    private String port() throws IOException, InterruptedException {
        var file = portFile(folder);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("OpenSearch did not start:\n" + Files.readString(log(folder), UTF_8));
            }
        }
        return Files.readString(file, UTF_8);
    }

    /** Sends a request with a body of JSON, or of lines of JSON. */
    Answer send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(uri.resolve(path))
                .method(method, BodyPublishers.ofString(body, UTF_8))
                .header(
                        "Content-Type",
                        path.contains("/_bulk") || path.contains("/_msearch")
                                ? "application/x-ndjson"
                                : "application/json")
                .timeout(PATIENCE)
                .build();
        try {
            return Answer.of(http.send(request, BodyHandlers.ofString(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for OpenSearch", e);
    }

    @Override
    public void close() throws IOException {
        http.close();
        process.getOutputStream().close();
        process.destroyForcibly().onExit().join();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** What the node answered. */
    record Answer(int status, JsonNode body) {

        private static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), Documents.JSON.readTree(response.body()));
        }

        /** Returns the body of an answer that is not an error. */
        JsonNode expectSuccess() {
            if (status >= 300) {
                throw new IllegalStateException("OpenSearch answered %d: %s".formatted(status, body));
            }
            return body;
        }
    }
}
