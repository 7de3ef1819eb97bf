package io.dataproducts.gateway.platform.contract;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import java.util.Map;

/** The headers of answers that several operations share. */
final class ContractHeaders {

    static final String RETRY_AFTER = "#/components/headers/RetryAfter";

    private ContractHeaders() {}

    static Map<String, Header> components() {
        return Map.of("RetryAfter", retryAfter());
    }

    private static Header retryAfter() {
        return new Header()
                .description("Seconds after which the same request may be sent again")
                .schema(new IntegerSchema().example(1));
    }
}
