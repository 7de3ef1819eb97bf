package io.dataproducts.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole sandbox on a port of its own, and a client for it. */
final class RunningSandbox implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    RunningSandbox(String... args) {
        var all = new String[args.length + 1];
        all[0] = "--gateway.sandbox.port=0";
        System.arraycopy(args, 0, all, 1, args.length);
        context = SandboxApplication.start(all);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    /** Lets the sandbox misbehave by {@code setting}. */
    Answer misbehave(String setting) throws IOException, InterruptedException {
        return send(at("/sandbox/faults").PUT(BodyPublishers.ofString(setting)));
    }

    /** Lets every call of one kind meet with one fault. */
    void misbehave(String call, String fault) throws IOException, InterruptedException {
        var setting = "{\"rules\": [{\"calls\": [\"%s\"], \"fault\": %s}]}".formatted(call, fault);
        assertThat(misbehave(setting).status()).isEqualTo(200);
    }

    void behave() throws IOException, InterruptedException {
        assertThat(send(at("/sandbox/faults").DELETE()).status()).isEqualTo(200);
    }

    /** The newest part of the journal. */
    JsonNode journal(long after) throws IOException, InterruptedException {
        return send(at("/sandbox/journal?after=" + after).GET()).json();
    }

    /** The number of the newest commit. */
    long lastCommit() throws IOException, InterruptedException {
        return journal(0).path("last").asLong();
    }

    int port() {
        return SandboxApplication.port(context);
    }

    HttpRequest.Builder request(String path) {
        return at("/api/meta" + path);
    }

    /** A request to any path. */
    HttpRequest.Builder at(String path) {
        var uri = URI.create("http://127.0.0.1:%d%s".formatted(port(), path));
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer sandbox");
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(client.send(request.build(), BodyHandlers.ofString()));
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }

    /** An answer with JSON in it. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return TestCatalog.json(response.body());
        }

        String text(String pointer) {
            return json().at(pointer).asString();
        }
    }
}
