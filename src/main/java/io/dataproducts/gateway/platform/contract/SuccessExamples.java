package io.dataproducts.gateway.platform.contract;

import io.dataproducts.gateway.platform.json.StrictJson;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/**
 * Shows of every success what the sandbox answered to the example of the request. The answers are resources,
 * {@code contract/<operationId>-<status>.json}.
 */
final class SuccessExamples {

    private SuccessExamples() {}

    static void addTo(OpenAPI contract) {
        Schemas.operations(contract)
                .forEach(operation -> operation.getResponses().forEach((status, response) -> {
                    if (status.startsWith("2")) {
                        addTo(operation, status, response);
                    }
                }));
    }

    private static void addTo(Operation operation, String status, ApiResponse response) {
        var example = example("/contract/%s-%s.json".formatted(operation.getOperationId(), status));
        Optional.ofNullable(response.getContent())
                .map(content -> content.get("application/json"))
                .ifPresent(body -> example.ifPresent(body::setExample));
    }

    private static Optional<Object> example(String resource) {
        try (var json = SuccessExamples.class.getResourceAsStream(resource)) {
            return Optional.ofNullable(json)
                    .map(document -> StrictJson.MAPPER.readValue(document, new TypeReference<Object>() {}));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
