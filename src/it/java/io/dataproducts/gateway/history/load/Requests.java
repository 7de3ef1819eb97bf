package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.evidence.EvidenceFiles;
import io.dataproducts.gateway.history.evidence.Wish;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** Requests of the gateway's API. */
final class Requests {

    /** Of a request that does not say otherwise. A key whose gateway was killed before it sent anything is in flight until then. */
    static final Duration DEADLINE = Duration.ofSeconds(20);

    private Requests() {}

    static HttpRequest.Builder of(Wish wish, URI gateway, Duration deadline) {
        var request = write(wish, gateway).header("X-Request-Timeout", String.valueOf(deadline.toSeconds()));
        if (wish.key() != null) {
            request.header("Idempotency-Key", "\"" + wish.key() + "\"");
        }
        if (wish.basis() != null) {
            request.header("If-Match", wish.basis().etag());
        }
        return request;
    }

    private static HttpRequest.Builder write(Wish wish, URI gateway) {
        var product = gateway.resolve("/products/" + wish.guid());
        return switch (wish.kind()) {
            case CREATE ->
                HttpRequest.newBuilder(gateway.resolve("/products"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(product(wish).toString()));
            case PATCH, RENAME ->
                HttpRequest.newBuilder(product)
                        .header("Content-Type", "application/merge-patch+json")
                        .method("PATCH", BodyPublishers.ofString(content(wish).toString()));
            case ARCHIVE -> HttpRequest.newBuilder(product).DELETE();
            case RESTORE ->
                HttpRequest.newBuilder(gateway.resolve("/products/%s/restore".formatted(wish.guid())))
                        .POST(BodyPublishers.noBody());
        };
    }

    private static ObjectNode product(Wish wish) {
        var product = content(wish).put("domain", wish.domain());
        product.putObject("assets").putArray("types").add("Table");
        return product;
    }

    private static ObjectNode content(Wish wish) {
        var content = EvidenceFiles.JSON.createObjectNode();
        if (wish.name() != null) {
            content.put("name", wish.name());
        }
        if (wish.description() != null) {
            content.put("description", wish.description());
        }
        return content;
    }
}
