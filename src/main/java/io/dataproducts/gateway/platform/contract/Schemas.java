package io.dataproducts.gateway.platform.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the schemas of a contract. */
final class Schemas {

    private Schemas() {}

    /** Every schema, those inside others included. */
    static Stream<Schema<?>> all(OpenAPI contract) {
        var components = contract.getComponents();
        return Stream.<Stream<? extends Schema<?>>>of(
                        components.getSchemas().values().stream().map(schema -> (Schema<?>) schema),
                        parameters(components.getParameters().values()),
                        headers(components.getHeaders()),
                        responses(components.getResponses()),
                        operations(contract).flatMap(Schemas::of))
                .flatMap(found -> found)
                .flatMap(Schemas::withInner);
    }

    static Stream<Operation> operations(OpenAPI contract) {
        return contract.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    /** The schemas of the bodies that callers send, with those they refer to. */
    static Stream<Schema<?>> ofRequests(OpenAPI contract) {
        var seen = new LinkedHashSet<String>();
        operations(contract)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> content(body.getContent()))
                .forEach(schema -> follow(schema, contract.getComponents(), seen));
        return seen.stream().map(name -> contract.getComponents().getSchemas().get(name));
    }

    private static void follow(@Nullable Schema<?> schema, Components components, Set<String> seen) {
        withInner(schema).map(Schema::get$ref).filter(Objects::nonNull).forEach(reference -> {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            if (seen.add(name)) {
                follow(components.getSchemas().get(name), components, seen);
            }
        });
    }

    private static Stream<Schema<?>> of(Operation operation) {
        return Stream.of(
                        parameters(operation.getParameters()),
                        Stream.ofNullable(operation.getRequestBody())
                                .map(RequestBody::getContent)
                                .flatMap(Schemas::content),
                        responses(operation.getResponses()))
                .flatMap(found -> found);
    }

    private static Stream<Schema<?>> parameters(@Nullable Collection<Parameter> parameters) {
        return parameters == null ? Stream.of() : parameters.stream().map(Parameter::getSchema);
    }

    private static Stream<Schema<?>> responses(Map<String, ApiResponse> responses) {
        return responses.values().stream()
                .flatMap(response -> Stream.concat(content(response.getContent()), headers(response.getHeaders())));
    }

    private static Stream<Schema<?>> headers(@Nullable Map<String, Header> headers) {
        return values(headers).map(Header::getSchema);
    }

    private static Stream<Schema<?>> content(@Nullable Content content) {
        return values(content).map(MediaType::getSchema);
    }

    private static <T> Stream<T> values(@Nullable Map<String, T> map) {
        return map == null ? Stream.of() : map.values().stream();
    }

    /** {@code schema} and all that are written inside it. */
    private static Stream<Schema<?>> withInner(@Nullable Schema<?> schema) {
        return schema == null
                ? Stream.of()
                : Stream.concat(Stream.of(schema), inner(schema).flatMap(Schemas::withInner));
    }

    private static Stream<Schema<?>> inner(Schema<?> schema) {
        return Stream.of(
                        values(schema.getProperties()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getOneOf()).flatMap(List::stream),
                        schema.getAdditionalProperties() instanceof Schema<?> values ? Stream.of(values) : Stream.of())
                .flatMap(found -> found)
                .map(found -> (Schema<?>) found);
    }
}
