package io.dataproducts.gateway.faults;

import static io.dataproducts.gateway.testing.Api.quoted;

import io.dataproducts.gateway.testing.Api;
import io.dataproducts.gateway.testing.Api.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** The reads, each by the call to Atlan that it stands on. */
enum ReadCase {
    GET("get", "read", "/products/%s"),
    LIST("/products?limit=5"),
    ASSETS("/products/%s/assets?limit=5"),
    DOMAIN_PRODUCTS("/domains/d0fa1000-0000-4000-8000-000000000001/products?limit=5"),
    TAGS("/tags"),
    TYPES("/types"),
    CUSTOM_METADATA("/custom-metadata"),
    CONNECTIONS("/connections"),
    TERMS("/terms"),
    DRY_RUN("/products?dryRun=true") {
        @Override
        HttpRequest.Builder method(HttpRequest.Builder request) {
            return posting(request, ProductWriteCase.create("Dry run"));
        }
    },
    PREVIEW("/selections/preview") {
        @Override
        HttpRequest.Builder method(HttpRequest.Builder request) {
            return posting(request, quoted("{'assets':{'types':['Table']}}"));
        }
    };

    private final String call;
    private final String kind;
    private final String path;

    ReadCase(String call, String kind, String path) {
        this.call = call;
        this.kind = kind;
        this.path = path;
    }

    ReadCase(String path) {
        this("search", "search", path);
    }

    /** What the sandbox calls it. */
    String call() {
        return call;
    }

    /** The class of the call, as the gateway's policies have it. */
    String kind() {
        return kind;
    }

    Answer send(Api api, String guid) {
        var request = api.request(path.formatted(guid))
                .header("X-Request-Timeout", String.valueOf(ProductWriteCase.DEADLINE.toSeconds()));
        return api.send(method(request));
    }

    HttpRequest.Builder method(HttpRequest.Builder request) {
        return request.GET();
    }

    private static HttpRequest.Builder posting(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
}
