package io.dataproducts.gateway.platform.contract;

import io.dataproducts.gateway.platform.web.KnownParameters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Gives every operation the parameters that all take, and refers to those that several share. */
class OperationParameters implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var parameters = new ArrayList<Parameter>();
        Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(declared -> declared.stream())
                .peek(parameter -> giveOwnKey(parameter, operation))
                .map(parameter -> SharedParameters.shared(parameter).orElseGet(() -> asText(parameter)))
                .forEach(parameters::add);
        parameters.addAll(SharedParameters.ofEveryOperation());
        operation.setParameters(parameters);
        return operation;
    }

    /** A key belongs to one request, so the examples of two operations cannot share one. */
    private static void giveOwnKey(Parameter parameter, Operation operation) {
        if ("Idempotency-Key".equals(parameter.getName())) {
            parameter.setExample(
                    UUID.nameUUIDFromBytes(operation.getOperationId().getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** A parameter is text: left out it is absent, not null, and what is given is not empty. */
    private static Parameter asText(Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema == null || schema.getTypes() == null) {
            return parameter;
        }
        schema.getTypes().remove("null");
        if ("query".equals(parameter.getIn()) && schema.getTypes().contains("string") && schema.getEnum() == null) {
            schema.minLength(1).maxLength(KnownParameters.MAX_LENGTH);
        }
        return parameter;
    }
}
