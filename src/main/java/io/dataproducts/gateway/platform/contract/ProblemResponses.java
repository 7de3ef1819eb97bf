package io.dataproducts.gateway.platform.contract;

import io.dataproducts.gateway.platform.problem.Problem;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Says of every operation which problems it can answer with, by status, with an example of each. */
class ProblemResponses implements GlobalOperationCustomizer {

    /** The response of whatever is not a success and not said of the operation. */
    static final String ANY = "AnyProblem";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var responses = operation.getResponses();
        OperationProblems.of(operation, method).stream()
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
                .forEach((status, types) -> responses.addApiResponse(String.valueOf(status), response(types)));
        responses.addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + ANY));
        return operation;
    }

    /** Any problem, with an example of each of {@code types}. */
    static ApiResponse any(Collection<ProblemType> types) {
        return new ApiResponse().description("A problem; its code says which").content(content(types));
    }

    private static ApiResponse response(Collection<ProblemType> types) {
        var response = new ApiResponse()
                .description(types.stream().map(ProblemType::title).collect(Collectors.joining(" / ")))
                .content(content(types));
        if (types.stream().anyMatch(ProblemType::retryable)) {
            response.addHeaderObject(HttpHeaders.RETRY_AFTER, ContractHeaders.reference(ContractHeaders.RETRY_AFTER));
        }
        return response;
    }

    private static Content content(Collection<ProblemType> types) {
        var body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        types.forEach(
                type -> body.addExamples(type.slug(), new Example().$ref("#/components/examples/" + type.slug())));
        return new Content().addMediaType(Problem.MEDIA_TYPE, body);
    }
}
