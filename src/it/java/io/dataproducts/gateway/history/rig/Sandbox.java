package io.dataproducts.gateway.history.rig;

import io.dataproducts.gateway.history.evidence.Commit;
import io.dataproducts.gateway.history.evidence.EvidenceFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in for Atlan in a process of its own, with the means to upset it and to see what it did. */
public final class Sandbox implements AutoCloseable {

    /** The bearer token that it takes. */
    public static final String TOKEN = "sandbox";

    private static final int PAGE = 1_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JavaProcess process;
    private final URI uri;

    private Sandbox(JavaProcess process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Starts a sandbox whose output is added to {@code log}. */
    public static Sandbox start(Path log) throws IOException, InterruptedException {
        int port = FreePort.find();
        var process = JavaProcess.start(log, List.of("sandbox", "--gateway.sandbox.port=" + port));
        var sandbox = new Sandbox(process, URI.create("http://127.0.0.1:" + port));
        process.awaitAnswer(sandbox.uri.resolve("/sandbox/faults"));
        return sandbox;
    }

    public URI uri() {
        return uri;
    }

    /** Misbehaves as {@code setting} says from now on. */
    public void misbehave(ObjectNode setting) throws IOException, InterruptedException {
        send(request("/sandbox/faults").PUT(BodyPublishers.ofString(setting.toString())));
    }

    /** The setting, and how often each of its rules struck. */
    public JsonNode faults() throws IOException, InterruptedException {
        return send(request("/sandbox/faults").GET());
    }

    /** All that was committed so far. */
    public List<Commit> journal() throws IOException, InterruptedException {
        var commits = new ArrayList<Commit>();
        long after = 0;
        JsonNode items;
        do {
            items = page(after, PAGE).path("items");
            for (var item : items) {
                commits.add(EvidenceFiles.JSON.treeToValue(item, Commit.class));
            }
            after = commits.isEmpty() ? 0 : commits.getLast().sequence();
        } while (items.size() == PAGE);
        return commits;
    }

    /** How many requests are under way, late ones included. */
    public int inFlight() throws IOException, InterruptedException {
        return page(Long.MAX_VALUE - 1, 1).path("inFlight").asInt();
    }

    private JsonNode page(long after, int limit) throws IOException, InterruptedException {
        return send(request("/sandbox/journal?after=%d&limit=%d".formatted(after, limit))
                .GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    "the sandbox answered %d: %s".formatted(response.statusCode(), response.body()));
        }
        return EvidenceFiles.JSON.readTree(response.body());
    }

    @Override
    public void close() {
        http.close();
        process.kill();
    }
}
