package io.dataproducts.gateway.faults;

import static io.dataproducts.gateway.testing.Api.quoted;

import io.dataproducts.gateway.testing.Api;
import io.dataproducts.gateway.testing.Api.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Every write there is, with how to see whether it took effect. */
enum ProductWriteCase {
    CREATE("create") {
        @Override
        Answer send(Api api, String guid, String name) {
            return api.send(request(api, "/products").POST(json(create(name))));
        }

        @Override
        boolean isMade(JsonNode product, String name) {
            return product.path("name").asString("").equals(name);
        }
    },
    PATCH("update") {
        @Override
        Answer send(Api api, String guid, String name) {
            return patch(api, guid, "{'description':'of %s'}".formatted(name));
        }

        @Override
        boolean isMade(JsonNode product, String name) {
            return product.path("description").asString("").equals("of " + name);
        }
    },
    RENAME("update") {
        @Override
        Answer send(Api api, String guid, String name) {
            return patch(api, guid, "{'name':'%s renamed'}".formatted(name));
        }

        @Override
        boolean isMade(JsonNode product, String name) {
            return product.path("name").asString("").equals(name + " renamed");
        }
    },
    ARCHIVE("archive") {
        @Override
        Answer send(Api api, String guid, String name) {
            return api.send(request(api, "/products/" + guid).DELETE());
        }

        @Override
        boolean isMade(JsonNode product, String name) {
            return product.path("archived").asBoolean(false);
        }
    },
    RESTORE("restore") {
        @Override
        Answer send(Api api, String guid, String name) {
            return api.send(request(api, "/products/" + guid + "/restore").POST(BodyPublishers.noBody()));
        }

        @Override
        boolean isMade(JsonNode product, String name) {
            return !product.path("archived").asBoolean(true)
                    && product.path("status").asString("").equals("Active");
        }
    },
    PURGE("purge") {
        @Override
        Answer send(Api api, String guid, String name) {
            return api.send(request(api, "/products/" + guid + "?mode=purge").DELETE());
        }

        @Override
        boolean isMade(JsonNode product, String name) {
            return product.path("code").asString("").equals("product-not-found");
        }
    };

    /** Every request of the matrix must be answered within it. */
    static final Duration DEADLINE = Duration.ofSeconds(4);

    private final String call;

    ProductWriteCase(String call) {
        this.call = call;
    }

    /** What the sandbox calls the write. */
    List<String> calls() {
        return List.of(call);
    }

    /**
     * Sends the write.
     *
     * @param guid of the product to write to, but for a create
     * @param name of that product, or of the one to be created
     */
    abstract Answer send(Api api, String guid, String name);

    /** Whether {@code product}, as a GET answers, shows that the write took effect. */
    abstract boolean isMade(JsonNode product, String name);

    static String create(String name) {
        return quoted("{'name':'%s','domain':'Marketing','assets':{'types':['Table']}}".formatted(name));
    }

    private static HttpRequest.Builder request(Api api, String path) {
        return api.request(path)
                .header("Content-Type", "application/json")
                .header("X-Request-Timeout", String.valueOf(DEADLINE.toSeconds()));
    }

    private static Answer patch(Api api, String guid, String patch) {
        return api.send(api.request("/products/" + guid)
                .header("Content-Type", "application/merge-patch+json")
                .header("X-Request-Timeout", String.valueOf(DEADLINE.toSeconds()))
                .method("PATCH", json(quoted(patch))));
    }

    private static BodyPublisher json(String text) {
        return BodyPublishers.ofString(text);
    }
}
