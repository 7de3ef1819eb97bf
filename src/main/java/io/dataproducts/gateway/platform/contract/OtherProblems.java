package io.dataproducts.gateway.platform.contract;

import io.dataproducts.gateway.platform.problem.Problem;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Shows the problems that belong to no operation, as that of an unknown path, in the response of any other problem. */
final class OtherProblems {

    private OtherProblems() {}

    static void addTo(OpenAPI contract) {
        var named = namedByOperations(contract);
        var others = Arrays.stream(ProblemType.values())
                .filter(type -> !named.contains(type.slug()))
                .toList();
        contract.getComponents().addResponses(ProblemResponses.ANY, ProblemResponses.any(others));
    }

    private static Set<String> namedByOperations(OpenAPI contract) {
        var named = new HashSet<String>();
        Schemas.operations(contract)
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .map(response -> response.getContent().get(Problem.MEDIA_TYPE))
                .filter(MediaType.class::isInstance)
                .forEach(body -> named.addAll(body.getExamples().keySet()));
        return named;
    }
}
