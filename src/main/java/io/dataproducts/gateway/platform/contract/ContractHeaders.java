package io.dataproducts.gateway.platform.contract;

import io.dataproducts.gateway.platform.web.RequestId;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of answers that several operations share; operations refer to them. */
public final class ContractHeaders {

    private static final String PLACE = "#/components/headers/";

    public static final String ETAG = PLACE + "ETag";
    public static final String LOCATION = PLACE + "Location";
    public static final String REPLAYED = PLACE + "IdempotentReplayed";
    public static final String RETRY_AFTER = PLACE + "RetryAfter";

    static final String REQUEST_ID = PLACE + "RequestId";

    private static final Map<String, String> OF_EVERY_ANSWER = Map.of(
            RequestId.HEADER,
            REQUEST_ID,
            "RateLimit",
            PLACE + "RateLimit",
            "RateLimit-Policy",
            PLACE + "RateLimitPolicy");

    private static final int LONGEST_WAIT_SECONDS = 86_400;

    private ContractHeaders() {}

    static Map<String, Header> components() {
        var wait = new IntegerSchema();
        wait.setMinimum(BigDecimal.ONE);
        wait.setMaximum(BigDecimal.valueOf(LONGEST_WAIT_SECONDS));
        var headers = new LinkedHashMap<String, Header>();
        headers.put(
                "ETag",
                header(
                        "The version, for If-Match and If-None-Match",
                        new StringSchema().pattern("^\".+\"$"),
                        "\"4f1c9a02.b7d3e811\""));
        headers.put(
                "Location",
                header(
                        "Where what was made is",
                        new StringSchema().format("uri-reference"),
                        "/products/da7a9000-0000-4000-8000-000000000001"));
        headers.put(
                "IdempotentReplayed",
                header("`true` if an earlier request with the same key was answered so", new BooleanSchema(), true));
        headers.put("RetryAfter", header("Seconds after which the same request may be sent again", wait, 1));
        headers.put(
                "RequestId",
                header(
                        "The request's id, which logs and problems carry",
                        new UUIDSchema(),
                        "5b0c1c0e-6f5e-4c8e-9d0a-2f1f3a7c9b11"));
        headers.put(
                "RateLimit",
                header(
                        "How many requests are left to the caller, and in how many seconds there are more",
                        new StringSchema(),
                        "\"requests\";r=599;t=1"));
        headers.put(
                "RateLimitPolicy",
                header(
                        "How many requests the caller may send in how many seconds",
                        new StringSchema(),
                        "\"requests\";q=600;w=60"));
        return headers;
    }

    /** Adds the headers of every answer, and takes away what the generator writes beside references. */
    static void complete(ApiResponse response) {
        OF_EVERY_ANSWER.forEach((name, place) -> response.addHeaderObject(name, reference(place)));
        response.getHeaders().values().stream()
                .filter(header -> header.get$ref() != null)
                .forEach(header -> header.setStyle(null));
    }

    static Header reference(String place) {
        return new Header().$ref(place);
    }

    private static Header header(String description, Schema<?> schema, Object example) {
        return new Header().description(description).schema(schema).example(example);
    }
}
