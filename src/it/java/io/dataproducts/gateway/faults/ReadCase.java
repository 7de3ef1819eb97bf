package io.dataproducts.gateway.faults;

import static io.dataproducts.gateway.testing.Api.quoted;

import io.dataproducts.gateway.testing.Api;
import io.dataproducts.gateway.testing.Api.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** The reads, each by the call to Atlan that it stands on. */
enum ReadCase {
    GET("get", "read") {
        @Override
        Answer send(Api api, String guid) {
            return api.send(request(api, "/products/" + guid).GET());
        }
    },
    LIST("search", "search") {
        @Override
        Answer send(Api api, String guid) {
            return api.send(request(api, "/products?limit=5").GET());
        }
    },
    ASSETS("search", "search") {
        @Override
        Answer send(Api api, String guid) {
            return api.send(
                    request(api, "/products/%s/assets?limit=5".formatted(guid)).GET());
        }
    },
    DOMAIN_PRODUCTS("search", "search") {
        @Override
        Answer send(Api api, String guid) {
            return api.send(
                    request(api, "/domains/" + MARKETING + "/products?limit=5").GET());
        }
    },
    TAGS("search", "search") {
        @Override
        Answer send(Api api, String guid) {
            return api.send(request(api, "/tags").GET());
        }
    },
    TYPES("search", "search") {
        @Override
        Answer send(Api api, String guid) {
            return api.send(request(api, "/types").GET());
        }
    },
    CUSTOM_METADATA("search", "search") {
        @Override
        Answer send(Api api, String guid) {
            return api.send(request(api, "/custom-metadata").GET());
        }
    },
    CONNECTIONS("search", "search") {
        @Override
        Answer send(Api api, String guid) {
            return api.send(request(api, "/connections").GET());
        }
    },
    TERMS("search", "search") {
        @Override
        Answer send(Api api, String guid) {
            return api.send(request(api, "/terms").GET());
        }
    },
    DRY_RUN("search", "search") {
        @Override
        Answer send(Api api, String guid) {
            return api.send(request(api, "/products?dryRun=true")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(ProductWriteCase.create("Dry run"))));
        }
    },
    PREVIEW("search", "search") {
        @Override
        Answer send(Api api, String guid) {
            return api.send(request(api, "/selections/preview")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(quoted("{'assets':{'types':['Table']}}"))));
        }
    };

    private static final String MARKETING = "d0fa1000-0000-4000-8000-000000000001";

    private final String call;
    private final String kind;

    ReadCase(String call, String kind) {
        this.call = call;
        this.kind = kind;
    }

    /** What the sandbox calls it. */
    String call() {
        return call;
    }

    /** The class of the call, as the gateway's policies have it. */
    String kind() {
        return kind;
    }

    abstract Answer send(Api api, String guid);

    private static HttpRequest.Builder request(Api api, String path) {
        return api.request(path).header("X-Request-Timeout", String.valueOf(ProductWriteCase.DEADLINE.toSeconds()));
    }
}
