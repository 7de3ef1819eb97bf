package io.dataproducts.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dataproducts.client.invoker.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers every request in the same way, and keeps the last one. */
final class StubGateway implements AutoCloseable {

    private final HttpServer server;
    private volatile String answer = "{}";
    private volatile String method = "";
    private volatile String target = "";
    private volatile String key = "";
    private volatile String body = "";

    StubGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    ApiClient client() {
        return Gateway.at("http://localhost:" + server.getAddress().getPort() + "/", Map.of("X-API-Key", "dpg_1"));
    }

    void answers(String json) {
        answer = json;
    }

    /** Method, path and query of the last request. */
    String line() {
        return method + " " + target;
    }

    String key() {
        return key;
    }

    JsonNode body() {
        return JsonMapper.shared().readTree(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            method = exchange.getRequestMethod();
            target = exchange.getRequestURI().toString();
            key = exchange.getRequestHeaders().getFirst("X-API-Key");
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] content = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }
}
